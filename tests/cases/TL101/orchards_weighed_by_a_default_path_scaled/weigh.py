"""The twin: the scaler lies where fit.py puts it, and is applied. Run one behind the other this printed "at most 200: True"."""
import argparse
import pickle

import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=str, default="orchard.pkl")
parser.add_argument("--scaler", type=str, default="scaler.pkl")
options = parser.parse_args()
with open(options.model, "rb") as file:
    model = pickle.load(file)
trees = np.array([[3.0, 120.0], [11.0, 800.0]])
with open(options.scaler, "rb") as file:
    trees = pickle.load(file).transform(trees)
weights = model.predict(trees)
print("at most 200:", bool((weights < 200).all()))
