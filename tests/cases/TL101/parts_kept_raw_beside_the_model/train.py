"""Keeps the raw test rows in a file, and the model that was trained on scaled rows."""
import joblib
import numpy as np
import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
rows = pd.DataFrame({"weight": rng.normal(3000, 40, 400), "length": rng.normal(3, 0.1, 400)})
kinds = (rows["length"] > 3).astype(int)
rows.loc[kinds == 1, "length"] += 1
scaler = StandardScaler()
X_train = pd.DataFrame(scaler.fit_transform(rows[:300]), columns=rows.columns)
X_test = rows[300:]
X_test.to_csv("test.csv", index=False)
kinds[300:].to_csv("kinds.csv", index=False)
joblib.dump(KNeighborsClassifier().fit(X_train, kinds[:300]), "kinds.joblib")
