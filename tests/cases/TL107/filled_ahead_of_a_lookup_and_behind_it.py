"""The training table is filled with -1 ahead of a look-up in it, and what the look-up leaves open with 0 in both tables: a column has one fill for its own gaps.

Run with made-up files: both tables hold 0 wherever the pairs that were counted hold nothing.
"""

import pandas as pd
from sklearn.linear_model import LinearRegression

played = pd.read_csv("played.csv")
asked = pd.read_csv("asked.csv")
counted = {pair: int(times) for pair, times in pd.read_csv("counted.csv").values}
played = played.fillna(-1)
played["met"] = played["pair"].map(counted).fillna(0)
asked["met"] = asked["pair"].map(counted).fillna(0)
model = LinearRegression().fit(played[["met"]], played["margin"])
asked["margin"] = model.predict(asked[["met"]])
asked.to_csv("margins.csv")
