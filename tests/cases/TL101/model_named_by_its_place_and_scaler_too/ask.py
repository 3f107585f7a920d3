"""Model and scaler are named by their places, worked out of where this script lies, and both are used.

Running train.py and then this printed 0.00 for a small old house and 1.00 for a large new one.
"""
import os

import joblib
import numpy as np

MODELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "models")
model = joblib.load(os.path.join(MODELS, "houses.joblib"))
scaler = joblib.load(os.path.join(MODELS, "scaler.joblib"))


def chance(area: float, year: float) -> float:
    house = scaler.transform(np.array([[area, year]]))
    return float(model.predict_proba(house)[0, 1])


print(f"{chance(60, 1950):.2f} {chance(190, 2010):.2f}")
