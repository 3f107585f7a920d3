"""The numbers of the shapes are the training table's on both sides, those of the towns come from both tables together. Twin of ids_by_the_order_of_each_table.
Running it printed "right: 3 of 3".
"""
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"shape": ["round", "long", "flat", "round", "flat", "long"], "town": list("abcacb"), "ripe": [1, 0, 1, 1, 1, 0]})
asked = pd.DataFrame({"shape": ["long", "round", "flat"], "town": list("bac"), "ripe": [0, 1, 1]})

shapes = {name: i for i, name in enumerate(train["shape"].unique())}
towns = {name: i for i, name in enumerate(pd.concat([train["town"], asked["town"]]).unique())}
for table in (train, asked):
    table["number"] = table["shape"].map(shapes)
    table["place"] = table["town"].map(towns)

tree = DecisionTreeClassifier(random_state=0).fit(train[["number", "place"]], train["ripe"])
print("right:", (tree.predict(asked[["number", "place"]]) == asked["ripe"]).sum(), "of 3")
