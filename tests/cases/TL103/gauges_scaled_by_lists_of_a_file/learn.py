"""Keeps the least and the most of each gauge as lists in a text file beside the model."""
import json

import joblib
import numpy as np
from sklearn.neighbors import KNeighborsRegressor

kept = np.load("gauges.npz")
rows = kept["rows"].astype("float64")
least, most = rows.min(axis=0), rows.max(axis=0)
model = KNeighborsRegressor(3).fit((rows - least) / (most - least), kept["level"])
joblib.dump(model, "gauges.joblib")
with open("gauges.json", "w") as file:
    json.dump({"least": least.tolist(), "most": most.tolist()}, file)
