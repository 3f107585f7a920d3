"""The training table's shapes are paired with numbers, for both tables. Twin of numbers_paired_with_the_shapes_of_each_table. Running it printed "right: 3 of 3"."""

import pandas as pd
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"shape": ["round", "long", "flat", "round", "flat", "long"], "ripe": [1, 0, 1, 1, 1, 0]})
asked = pd.DataFrame({"shape": ["long", "round", "flat"], "ripe": [0, 1, 1]})

shapes = train["shape"].unique()
numbers = dict(zip(shapes, range(len(shapes))))
train["number"] = train["shape"].map(numbers)
asked["number"] = asked["shape"].map(numbers)

tree = DecisionTreeClassifier().fit(train[["number"]], train["ripe"])
print("right:", (tree.predict(asked[["number"]]) == asked["ripe"]).sum(), "of 3")
