"""A column with its rows numbered anew, and a column of a table that two were merged into, have one axis.

Run with made-up files: each of the calls raises. # raises: ValueError
"""

import pandas as pd
from sklearn.preprocessing import StandardScaler

buoys = pd.read_csv("buoys.csv")
print(StandardScaler().fit_transform(buoys["height"].reset_index(drop=True)))  # expect: TL306  # unrepaired
print(StandardScaler().fit_transform(buoys["coast"].str.len()))  # expect: TL306  # unrepaired
both = buoys.merge(pd.read_csv("coasts.csv"), on="coast")
print(StandardScaler().fit_transform(both["height"]))  # expect: TL306  # unrepaired
