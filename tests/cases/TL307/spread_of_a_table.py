"""A table is asked for by another name of its class, and iterating what its columns spread gives numbers, not names (run: (8, 2))."""

import numpy as np
import pandas as pd


class Scaler:
    def __init__(self):
        self.spread = []

    def fit(self, series):
        if isinstance(series, np.ndarray):
            self.spread = np.std(series, axis=0)
        elif isinstance(series, (pd.core.frame.DataFrame, pd.core.series.Series)):
            self.spread = list(series.std())
        return self

    def back(self, series):
        return np.array(series) * self.spread


table = pd.DataFrame({"low": [1.0, 2.0, 4.0], "high": [4.0, 9.0, 8.0]})
scaler = Scaler().fit(table)
print(scaler.back(np.ones((8, 2))).shape)
