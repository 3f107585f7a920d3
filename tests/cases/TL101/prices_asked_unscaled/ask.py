"""Asks the model of the other script."""
import joblib
import numpy as np

model = joblib.load("model.joblib")
flat = np.array([[80.0, 2.0]])
print("price", model.predict(flat)[0])  # expect: TL101
