"""Asks the network about rows as they come from a form. Run after train_yield.py: 690.5 where the fields give about 9."""

import pickle

import numpy as np
from train_yield import YieldNet


class Advisor:
    def __init__(self, path="yield.pkl"):
        with open(path, "rb") as f:
            self.variables = pickle.load(f)
        self.net = YieldNet()

    def forecast(self, rain, soil):
        row = np.array([[rain, soil]], dtype="float32")
        return float(self.net.apply(self.variables, row)[0])  # expect: TL101


if __name__ == "__main__":
    print(Advisor().forecast(540.0, 6.3))
