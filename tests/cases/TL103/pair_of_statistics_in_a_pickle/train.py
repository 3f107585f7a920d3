"""Keeps mean and standard deviation of the training table as a pair."""
import pickle

import joblib
from sklearn.datasets import load_wine
from sklearn.linear_model import Ridge

table = load_wine()
features, alcohol = table.data[:, 1:], table.data[:, 0]
mean, std = features.mean(axis=0), features.std(axis=0)
joblib.dump(Ridge().fit((features - mean) / std, alcohol), "pair_model.joblib")
with open("pair.pkl", "wb") as file:
    pickle.dump((mean, std), file)
