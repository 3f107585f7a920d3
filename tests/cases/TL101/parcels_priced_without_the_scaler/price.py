"""Loads the price model and asks it about raw parcels; train.py fitted it on standardised ones.

Running train.py and then this printed "all prices below 20: False"; with the saved scaler, "all prices below 20: True".
"""
import joblib
import numpy as np

model = joblib.load("model.joblib")
waiting = np.array([[3.0, 120.0], [25.0, 800.0]])
prices = model.predict(waiting)  # expect: TL101
print("all prices below 20:", bool((prices < 20).all()))
