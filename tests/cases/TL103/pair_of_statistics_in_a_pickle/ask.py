"""The pair is unpacked in its order. Running train.py and this printed "near 12: True"."""
import pickle

import joblib
import numpy as np

model = joblib.load("pair_model.joblib")
with open("pair.pkl", "rb") as file:
    mean, std = pickle.load(file)
bottle = np.array([[1.19, 1.75, 16.8, 151, 1.85, 1.28, 0.14, 2.5, 2.85, 1.28, 3.07, 718]])
answer = model.predict((bottle - mean) / std)[0]
print("near 12:", bool(abs(answer - 12.21) < 0.6))
