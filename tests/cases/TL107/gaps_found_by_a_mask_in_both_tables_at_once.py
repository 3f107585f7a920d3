"""Both tables are put together, the gaps get the median of all known values, and the sold houses are split later: one fill for all. Not run: the tables are not here."""
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.model_selection import train_test_split

sold = pd.read_csv("sold.csv")
offered = pd.read_csv("offered.csv")
count = len(sold)
both = pd.concat([sold, offered])
both.loc[both["garden"].isnull(), "garden"] = np.median(both["garden"].loc[both["garden"].notnull()])
sold, offered = both[:count], both[count:]
learned, checked = train_test_split(sold)
columns = ["garden", "rooms"]
trees = ExtraTreesRegressor(100).fit(learned[columns], learned["price"])
print(trees.predict(offered[columns]))
