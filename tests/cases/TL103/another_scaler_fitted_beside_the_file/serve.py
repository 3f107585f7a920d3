"""The twin: it is a scaler of another kind, whatever it learns."""

import pickle

import numpy as np
import pandas as pd
from sklearn.preprocessing import MinMaxScaler

with open("model.pkl", "rb") as file:
    model = pickle.load(file)
scaler = MinMaxScaler().fit(pd.read_csv("reference.csv"))


def predict(age, weight):
    return model.predict(scaler.transform(np.array([[age, weight]])))[0]  # expect: TL103


print(predict(41, 80.5))
