"""Gaps are found by `isnull` and set with `loc`; the new table by its own median. Not run: the tables are not here."""
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor

sold = pd.read_csv("sold.csv")
offered = pd.read_csv("offered.csv")
sold.loc[sold["garden"].isnull(), "garden"] = sold["garden"].median()
offered.loc[offered["garden"].isnull(), "garden"] = offered["garden"].median()  # expect: TL107
columns = ["garden", "rooms"]
trees = ExtraTreesRegressor(100).fit(sold[columns], sold["price"])
print(trees.predict(offered[columns]))
