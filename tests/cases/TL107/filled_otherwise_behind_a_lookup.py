"""Both tables are filled with -1 ahead of a look-up in them; what the look-up leaves open is 0 in the one and -1 in the other.

Run with made-up files: pairs that nobody counted are 0 in the table that the line is fitted to, and -1 in the table that it is asked about.
"""

import pandas as pd
from sklearn.linear_model import LinearRegression

played = pd.read_csv("played.csv")
asked = pd.read_csv("asked.csv")
counted = {pair: int(times) for pair, times in pd.read_csv("counted.csv").values}
played = played.fillna(-1)
asked = asked.fillna(-1)
played["met"] = played["pair"].map(counted).fillna(0)
asked["met"] = asked["pair"].map(counted).fillna(-1)  # expect: TL107
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: gaps in `asked[['met']]` are filled with `-1`, those of the training data with `0`
model = LinearRegression().fit(played[["met"]], played["margin"])
asked["margin"] = model.predict(asked[["met"]])
asked.to_csv("margins.csv")
