"""A list is no array, so the spread stays empty, and the product stops with ValueError (run)."""

import numpy as np


class Scaler:
    def __init__(self):
        self.spread = []

    def fit(self, series):
        if isinstance(series, np.ndarray):
            self.spread = np.std(series, axis=0)
        return self

    def back(self, series):
        return np.array(series) * self.spread  # expect: TL307


print(Scaler().fit([[1.0, 2.0, 3.0, 4.0], [2.0, 2.0, 5.0, 1.0]]).back(np.ones((8, 4))).shape)
