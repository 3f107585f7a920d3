"""Model and scaler are found by paths that a third module holds, and both are used."""
import joblib
import pandas as pd
from places import COLUMNS, PRICES, RANGES


class Appraiser:
    def __init__(self, path=PRICES):
        self.model = joblib.load(path)
        self.ranges = joblib.load(RANGES)

    def price(self, flats):
        return self.model.predict(self.ranges.transform(flats[COLUMNS]))


print(Appraiser().price(pd.read_csv("offers.csv")))
