"""The script that learns keeps its scaler in a file, and the script that asks loads it.

Running both, the new rows are scaled as the known ones were.
"""

import joblib
import numpy as np

model = joblib.load("harvest.joblib")
scaler = joblib.load("scaler.joblib")
fields = np.loadtxt("fields.txt")
print(model.predict(scaler.transform(fields)))
