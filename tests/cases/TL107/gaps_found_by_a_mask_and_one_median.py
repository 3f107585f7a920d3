"""Both tables get the median of the sold houses; other values set by `loc` are no fill. Not run: the tables are not here."""
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor

sold = pd.read_csv("sold.csv")
offered = pd.read_csv("offered.csv")
median = sold["garden"].median()
sold.loc[sold["garden"].isnull(), "garden"] = median
offered.loc[offered["garden"].isna(), "garden"] = median
sold.loc[sold["rooms"] > 20, "rooms"] = 20
columns = ["garden", "rooms"]
trees = ExtraTreesRegressor(100).fit(sold[columns], sold["price"])
print(trees.predict(offered[columns]))
