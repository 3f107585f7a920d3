"""The columns' names come from a file as well: which ones the imputer fills is not known, and they may be all that the model takes.

Run after train.py with a car of no mileage: no gap is left in what the model gets.
"""
import pickle

import pandas as pd


model = pickle.load(open("model.pkl", "rb"))
imputer = pickle.load(open("imputer.pkl", "rb"))
columns = pickle.load(open("columns.pkl", "rb"))


def price(car):
    row = pd.DataFrame([car])
    for name in columns:
        if name not in row.columns:
            row[name] = float("nan")
    row[columns] = imputer.transform(row[columns])
    return model.predict(row[columns])[0]
