"""Rows are drawn with replacement ahead of the folds: folds made with groups keep all copies of a row on one side, others part them.

Running it printed "test rows that the model was trained on: False" three times, and then "True" twice.
"""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, GroupShuffleSplit, KFold, PredefinedSplit

COLUMNS = ["pulse", "age"]
rng = np.random.default_rng(1)
visits = pd.DataFrame({"pulse": rng.normal(size=300), "age": rng.normal(size=300), "ill": rng.integers(0, 2, 300), "patient": np.arange(300) // 5})


def score(rows, train, test):
    train, test = rows.iloc[train], rows.iloc[test]
    LogisticRegression().fit(train[COLUMNS], train["ill"]).score(test[COLUMNS], test["ill"])
    print("test rows that the model was trained on:", bool(test.index.isin(train.index).any()))


rows = visits.sample(n=900, replace=True, random_state=0)
train, test = next(GroupKFold(5).split(rows, groups=rows["patient"]))
score(rows, train, test)

rows = pd.concat([visits, visits[visits["ill"] == 1].sample(n=300, replace=True, random_state=0)])
train, test = next(GroupShuffleSplit(n_splits=1, test_size=0.2, random_state=0).split(rows, groups=rows["patient"]))
score(rows, train, test)

rows = visits.sample(n=900, replace=True, random_state=0)
train, test = next(PredefinedSplit(rows["patient"] % 4).split())
score(rows, train, test)

rows = visits.sample(n=900, replace=True, random_state=0)  # expect: TL105
train, test = next(KFold(5).split(rows))
score(rows, train, test)

rows = pd.concat([visits, visits[visits["ill"] == 1].sample(n=300, replace=True, random_state=0)])  # expect: TL105
for train, test in KFold(2, shuffle=True, random_state=0).split(rows):
    train, test = rows.iloc[train], rows.iloc[test]
    LogisticRegression().fit(train[COLUMNS], train["ill"]).score(test[COLUMNS], test["ill"])
print("test rows that the model was trained on:", bool(test.index.isin(train.index).any()))
