"""The names of the columns that the dummies made are stored, and a question holds the town by its name.
Running train.py, then asked.py, raised:
ValueError: The feature names should match those that were passed during fit."""

import pickle

import pandas as pd
from sklearn.linear_model import LogisticRegression

flats = pd.DataFrame({"rooms": [1, 4, 2, 5], "town": ["Ulm", "Bonn", "Ulm", "Bonn"], "dear": [0, 1, 0, 1]})
table = pd.get_dummies(flats.drop(columns="dear"))
model = LogisticRegression().fit(table, flats["dear"])
with open("flats.pkl", "wb") as file:
    pickle.dump(model, file)
with open("flats_names.pkl", "wb") as file:
    pickle.dump(list(table.columns), file)
