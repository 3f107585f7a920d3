"""Both tables go through the same chain of `pipe`, one of them by the name of the argument. Run: the two give one table for one file."""

import pandas as pd
from sklearn.neighbors import KNeighborsRegressor

COLUMNS = ["length", "weight"]


def shrunk(low, high, table):
    table = table.copy()
    table[COLUMNS] = (table[COLUMNS] - low) / (high - low)
    return table


train = pd.read_csv("fish.csv")
low, high = train[COLUMNS].min(), train[COLUMNS].max()
train = train.pipe((shrunk, "table"), low, high)
new = pd.read_csv("new_fish.csv").pipe(lambda table: shrunk(low, high, table))
model = KNeighborsRegressor().fit(train[COLUMNS], train["age"])
new["age"] = model.predict(new[COLUMNS])
new.to_csv("ages.csv")
