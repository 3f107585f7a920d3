"""It only looks unfitted: run after fit() and dump(), this answered."""
import pickle

import numpy as np

with open("flowers.pkl", "rb") as file:
    bayes = pickle.load(file)
print(bayes.predict(np.array([[float(input()), float(input())]])))
