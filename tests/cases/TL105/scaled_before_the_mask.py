"""All rows are scaled together, then a mask holds some of them back for the score."""

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

trees = pd.read_csv("trees.csv")
inputs = ["girth", "age"]
trees[inputs] = StandardScaler().fit_transform(trees[inputs])  # expect: TL105
felled = trees["year"] < 2015
model = Ridge().fit(trees.loc[felled, inputs], trees.loc[felled, "volume"])
print(model.score(trees.loc[~felled, inputs], trees.loc[~felled, "volume"]))
