"""Asks the vote, and then the ridge that the training script has dumped into this folder.

Running both raised a NotFittedError at the marked line.
"""
import joblib
import numpy as np

tanks = np.array([[3.0, 1.0], [0.5, 2.0]])
vote = joblib.load("vote.joblib")
print("one price each:", vote.predict(tanks).shape == (2,))
ridge = joblib.load("ridge.joblib")
print("one price each:", ridge.predict(tanks).shape == (2,))  # expect: TL104
