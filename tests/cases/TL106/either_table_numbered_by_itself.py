"""Which table is asked about hangs on the command line; a column of either is numbered by its own categories, and the training data by a mapping.

Running it printed "number of north: 2 in training, 0 here".
"""
import sys

import pandas as pd
from sklearn.tree import DecisionTreeClassifier

sales = pd.DataFrame({"shop": ["south", "west", "north"] * 8, "busy": [0, 1, 1] * 8})
sales["shop"] = sales["shop"].map({"south": 0, "west": 1, "north": 2})
tree = DecisionTreeClassifier().fit(sales[["shop"]], sales["busy"])

if len(sys.argv) > 1:
    asked = pd.read_csv(sys.argv[1])
else:
    asked = pd.DataFrame({"shop": ["north", "west", "south"]})
asked = asked.copy()
asked["shop"] = asked["shop"].astype("category").cat.codes  # expect: TL106
tree.predict(asked[["shop"]])
print("number of north:", 2, "in training,", asked["shop"].iloc[0], "here")
