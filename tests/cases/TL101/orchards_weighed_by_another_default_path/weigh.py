"""Looks like the twin that forgets the scaler: by default it asks another model, which nobody in view has trained."""
import argparse
import pickle

import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=str, default="vineyard.pkl")
options = parser.parse_args()
with open(options.model, "rb") as file:
    model = pickle.load(file)
trees = np.array([[3.0, 120.0], [11.0, 800.0]])
weights = model.predict(trees)
print("at most 200:", bool((weights < 200).all()))
