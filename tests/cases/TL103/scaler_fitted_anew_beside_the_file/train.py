"""Keeps a model and the scaler that it was trained with. Ran with a table of two columns."""

import pickle

import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rows = pd.read_csv("patients.csv")
X, y = rows.drop(columns="ill"), rows["ill"]
scaler = StandardScaler()
model = KNeighborsClassifier().fit(scaler.fit_transform(X), y)
with open("model.pkl", "wb") as file:
    pickle.dump(model, file)
with open("scaler.pkl", "wb") as file:
    pickle.dump(scaler, file)
