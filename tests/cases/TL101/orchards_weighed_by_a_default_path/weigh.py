"""Asks the model of fit.py about trees as they are: run one behind the other, both without options, this printed "at most 200: False"."""
import argparse
import pickle

import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=str, default="orchard.pkl")
options = parser.parse_args()
with open(options.model, "rb") as file:
    model = pickle.load(file)
trees = np.array([[3.0, 120.0], [11.0, 800.0]])
weights = model.predict(trees)  # expect: TL101
print("at most 200:", bool((weights < 200).all()))
