"""After scaling, a mask only drops rows that nobody is asked about; training and test rows were apart before."""

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

trees, others = pd.read_csv("trees.csv"), pd.read_csv("others.csv")
inputs = ["girth", "age"]
scaler = StandardScaler().fit(trees[inputs])
trees[inputs] = scaler.transform(trees[inputs])
trees = trees[trees["volume"] > 0]
trees = trees.drop(trees[trees["age"] > 4].index)
model = Ridge().fit(trees[inputs], trees["volume"])
print(model.score(scaler.transform(others[inputs]), others["volume"]))
