"""Loads scaler and price model, and asks about scaled parcels.

Running train.py and then this printed "all prices below 20: True".
"""
import joblib
import numpy as np

scaler = joblib.load("scaler.joblib")
model = joblib.load("model.joblib")
waiting = np.array([[3.0, 120.0], [25.0, 800.0]])
prices = model.predict(scaler.transform(waiting))
print("all prices below 20:", bool((prices < 20).all()))
