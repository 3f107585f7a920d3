"""Each table's own shapes are paired with numbers. Running it printed "right: 1 of 3"; with the training table's pairs, "right: 3 of 3"."""

import pandas as pd
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"shape": ["round", "long", "flat", "round", "flat", "long"], "ripe": [1, 0, 1, 1, 1, 0]})
asked = pd.DataFrame({"shape": ["long", "round", "flat"], "ripe": [0, 1, 1]})

shapes = train["shape"].unique()
train["number"] = train["shape"].map(dict(zip(shapes, range(len(shapes)))))
others = asked["shape"].unique()
asked["number"] = asked["shape"].map(dict(zip(others, range(len(others)))))  # expect: TL106

tree = DecisionTreeClassifier().fit(train[["number"]], train["ripe"])
print("right:", (tree.predict(asked[["number"]]) == asked["ripe"]).sum(), "of 3")
