"""The model is named by its place, worked out of where this script lies; the scaler beside it is forgotten.

Running train.py and then this printed the same chance of 1.00 for a small old house and for a large new one.
"""
from pathlib import Path

import joblib
import numpy as np

MODELS = Path(__file__).resolve().parent / "models"
model = joblib.load(MODELS / "houses.joblib")


def chance(area: float, year: float) -> float:
    house = np.array([[area, year]])
    return float(model.predict_proba(house)[0, 1])  # expect: TL101
    #                                ^^^^^


print(f"{chance(60, 1950):.2f} {chance(190, 2010):.2f}")
