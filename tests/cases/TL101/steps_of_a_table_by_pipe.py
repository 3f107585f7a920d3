"""The training table goes through a chain of `pipe`, the new one misses its last link. Run: the predictions are off by orders of magnitude."""

import pandas as pd
from sklearn.neighbors import KNeighborsRegressor

COLUMNS = ["length", "weight"]


def with_ratio(table, of, to):
    table = table.copy()
    table["ratio"] = table[of] / table[to]
    return table


def shrunk(table, low, high):
    table = table.copy()
    table[COLUMNS] = (table[COLUMNS] - low) / (high - low)
    return table


train = pd.read_csv("fish.csv")
low, high = train[COLUMNS].min(), train[COLUMNS].max()
train = train.pipe(with_ratio, "length", to="weight").pipe(shrunk, low, high=high)
new = pd.read_csv("new_fish.csv").pipe(with_ratio, of="length", to="weight")
model = KNeighborsRegressor().fit(train[COLUMNS], train["age"])
new["age"] = model.predict(new[COLUMNS])  # expect: TL101
new.to_csv("ages.csv")
