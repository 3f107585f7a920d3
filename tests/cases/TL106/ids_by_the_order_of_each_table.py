"""The numbers of the shapes come from the order in which each table names them. Running it printed "right: 1 of 3"; with the training
table's numbers, "right: 3 of 3".
"""
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"shape": ["round", "long", "flat", "round", "flat", "long"], "ripe": [1, 0, 1, 1, 1, 0]})
asked = pd.DataFrame({"shape": ["long", "round", "flat"], "ripe": [0, 1, 1]})

train["number"] = train["shape"].map({name: i for i, name in enumerate(train["shape"].unique())})
asked["number"] = asked["shape"].map({name: i for i, name in enumerate(asked["shape"].unique())})  # expect: TL106

tree = DecisionTreeClassifier().fit(train[["number"]], train["ripe"])
print("right:", (tree.predict(asked[["number"]]) == asked["ripe"]).sum(), "of 3")
