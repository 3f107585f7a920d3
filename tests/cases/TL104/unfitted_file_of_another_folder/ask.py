"""Asks the vote, and a ridge out of a file of this folder: another file than that of the same name in the folder of the training script.

Running train.py, and then this with a fitted ridge in this folder, printed "one price each: True", twice.
"""
import joblib
import numpy as np

tanks = np.array([[3.0, 1.0], [0.5, 2.0]])
vote = joblib.load("kept/vote.joblib")
print("one price each:", vote.predict(tanks).shape == (2,))
ridge = joblib.load("ridge.joblib")
print("one price each:", ridge.predict(tanks).shape == (2,))
