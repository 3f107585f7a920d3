"""The categories are laid down for the training part, and the test part is numbered by those it has itself.

Running it printed "code of west: 2 in training, 1 in the test part".
"""
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

sales = pd.DataFrame({"shop": ["north", "south", "west", "north"] * 6 + ["south", "west"] * 2, "busy": [0, 1] * 14})
train, test = sales.iloc[:24].copy(), sales.iloc[24:].copy()
train["code"] = pd.Categorical(train["shop"], categories=["north", "south", "west"]).codes
test["code"] = test["shop"].map({"south": 0, "west": 1})  # expect: TL106
tree = DecisionTreeClassifier().fit(train[["code"]], train["busy"])
tree.predict(test[["code"]])
west = [part.loc[part["shop"] == "west", "code"].iloc[0] for part in (train, test)]
print("code of west:", west[0], "in training,", west[1], "in the test part")
