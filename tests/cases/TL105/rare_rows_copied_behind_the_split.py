"""The rare rows of the training part alone are drawn again and again; of all rows some are drawn once, and they are put into another order.

Running it printed "test rows that the tree was trained on: False".
"""
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils import resample, shuffle

rng = np.random.default_rng(3)
parts = pd.DataFrame({"size": rng.normal(size=200), "weight": rng.normal(size=200), "bad": (rng.random(200) < 0.1).astype(int)})
parts = shuffle(resample(parts, replace=False, n_samples=180, random_state=0), random_state=1)
train, test = train_test_split(parts, random_state=2)
good, bad = train[train["bad"] == 0], train[train["bad"] == 1]
train = pd.concat([good, resample(bad, n_samples=len(good), random_state=0)])
tree = DecisionTreeClassifier(random_state=0).fit(train[["size", "weight"]], train["bad"])
tree.score(test[["size", "weight"]], test["bad"])
print("test rows that the tree was trained on:", bool(test.index.isin(train.index).any()))
