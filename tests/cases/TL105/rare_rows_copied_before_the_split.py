"""The rare rows are drawn again and again until there are as many as of the others; the split comes afterwards, and copies lie on both sides of it.

Running it printed "test rows that the tree was trained on: True", twice.
"""
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils import resample


def score(table):
    train_x, test_x, train_y, test_y = train_test_split(table[["size", "weight"]], table["bad"], random_state=2)
    tree = DecisionTreeClassifier(random_state=0).fit(train_x, train_y)
    tree.score(test_x, test_y)
    print("test rows that the tree was trained on:", bool(test_x.index.isin(train_x.index).any()))


rng = np.random.default_rng(3)
parts = pd.DataFrame({"size": rng.normal(size=200), "weight": rng.normal(size=200), "bad": (rng.random(200) < 0.1).astype(int)})
good, bad = parts[parts["bad"] == 0], parts[parts["bad"] == 1]
score(pd.concat([good, resample(bad, n_samples=len(good), random_state=0)]))  # expect: TL105
score(pd.concat([good, bad.sample(len(good), replace=True, random_state=0)]))  # expect: TL105
