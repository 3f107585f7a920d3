"""Asks about the tanks of a file in this folder, which the training script has written there: they are scaled.

Running both printed "all prices below 25: True".
"""
import joblib
import pandas as pd

model = joblib.load("tanks.joblib")
tanks = pd.read_csv("tanks.csv")
prices = model.predict(tanks[["width", "depth"]])
print("all prices below 25:", bool((prices < 25).all()))
