"""The scaler lies beside the model, and what it gives for one pupil is put together again: as a row of a table, by columns, as plain numbers.
Running train.py, then asked.py, printed: [1] [1] [1]."""

import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

pupils = pd.DataFrame({"hours": [1.0, 9.0, 3.0, 8.0], "marks": [20.0, 90.0, 35.0, 85.0], "passed": [0, 1, 0, 1]})
scaler = StandardScaler()
model = LogisticRegression().fit(scaler.fit_transform(pupils[["hours", "marks"]]), pupils["passed"])
joblib.dump(model, "pupils.pkl")
joblib.dump(scaler, "pupils_scaler.pkl")
