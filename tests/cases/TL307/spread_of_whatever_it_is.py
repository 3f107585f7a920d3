"""Which of the classes the series has is not known here, nor that it has none of them: the spread need not have stayed empty (run with an array)."""

import pickle

import numpy as np


class Scaler:
    def __init__(self):
        self.spread = []

    def fit(self, series):
        if isinstance(series, np.ndarray):
            self.spread = np.std(series, axis=0)
        return self

    def back(self, series):
        return np.array(series) * self.spread


with open("series.pkl", "rb") as file:
    series = pickle.load(file)
print(Scaler().fit(series).back(np.ones((8, 4))).shape)
