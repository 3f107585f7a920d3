"""Asks about the tanks of a file in this folder, raw ones. The training script writes a file of the same name, but in its own folder.

Running both printed "all prices below 25: False"; with the file of the training script, "all prices below 25: True".
"""
import os

import joblib
import pandas as pd

if not os.path.exists("tanks.csv"):
    with open("tanks.csv", "w") as file:
        file.write("width,depth\n3.0,120.0\n25.0,800.0\n")
model = joblib.load("kept/tanks.joblib")
tanks = pd.read_csv("tanks.csv")
prices = model.predict(tanks[["width", "depth"]])  # expect: TL101
print("all prices below 25:", bool((prices < 25).all()))
