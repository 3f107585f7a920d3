"""The categories of the column are laid down by hand, in four spellings, before dummies are made of each part: the columns are the same.

Running it printed "the same columns: True" four times.
"""
import pandas as pd
from sklearn.linear_model import LogisticRegression

SHOPS = ["north", "south", "west"]


def typed(part):
    part["shop"] = pd.Categorical(part["shop"], categories=SHOPS)
    return part


def cast(part):
    return part.astype({"shop": pd.CategoricalDtype(SHOPS)})


def retold(part):
    part["shop"] = part["shop"].astype("category").cat.set_categories(SHOPS)
    return part


def each(part):
    for name, told in levels.items():
        part[name] = pd.Categorical(part[name], categories=told)
    return part


sales = pd.DataFrame({"shop": ["north", "south", "west", "north"] * 6 + ["south"] * 4, "staff": range(28), "busy": [0, 1] * 14})
train, test = sales.iloc[:24], sales.iloc[24:]
levels = {name: sorted(train[name].unique()) for name in ["shop"]}
for lay_down in (typed, cast, retold, each):
    train_x = pd.get_dummies(lay_down(train[["shop", "staff"]].copy()))
    test_x = pd.get_dummies(lay_down(test[["shop", "staff"]].copy()))
    model = LogisticRegression().fit(train_x, train["busy"])
    model.predict(test_x)
    print("the same columns:", list(train_x) == list(test_x))
