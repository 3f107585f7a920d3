"""The known values of each table give its fill: the offered houses get their own median. Not run: the tables are not here."""
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.model_selection import train_test_split

sold = pd.read_csv("sold.csv")
offered = pd.read_csv("offered.csv")
learned, checked = train_test_split(sold)
learned.loc[learned["garden"].isnull(), "garden"] = np.median(learned["garden"].loc[learned["garden"].notnull()])
offered.loc[offered["garden"].isnull(), "garden"] = np.median(offered["garden"].loc[offered["garden"].notnull()])  # expect: TL107
columns = ["garden", "rooms"]
trees = ExtraTreesRegressor(100).fit(learned[columns], learned["price"])
print(trees.predict(offered[columns]))
