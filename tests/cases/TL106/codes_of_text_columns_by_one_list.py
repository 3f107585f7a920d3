"""Columns found by their type, in loops: the categories of the training part number both; a column is scaled by the training part's mean; one is renamed."""

import pandas as pd
from sklearn.tree import DecisionTreeClassifier


def read(train, new):
    rows = {"town": list("abcd") * 5, "kind": list("xy") * 10, "miles": range(20), "late": [0, 1, 1, 0] * 5}
    pd.DataFrame(rows).to_csv(train, index=False)
    pd.DataFrame({"town": list("bcd") * 3, "kind": list("xyx") * 3, "miles": range(9), "late": [1, 1, 0] * 3}).to_csv(new, index=False)
    return pd.read_csv(train), pd.read_csv(new)


train, test = read("train.csv", "new.csv")
answers, wanted = train.pop("late"), test.pop("late")
texts = train.select_dtypes(include=["object", "str"]).columns
for name in texts:
    known = sorted(train[name].unique())
    train[name] = pd.Categorical(train[name], categories=known).codes
    test[name] = pd.Categorical(test[name], categories=known).codes
for name in train.columns.difference(texts):
    mean, deviation = train[name].mean(), train[name].std()
    train[name] = (train[name] - mean) / deviation
    test[name] = (test[name] - mean) / deviation
tree = DecisionTreeClassifier(random_state=0).fit(train, answers)
print(train["town"].tolist()[1], test["town"].tolist()[0], tree.score(test, wanted))
