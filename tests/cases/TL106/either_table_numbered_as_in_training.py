"""Which table is asked about hangs on the command line; a column of either goes through the mapping of the training data.

Running it printed "number of north: 2 in training, 2 here".
"""
import sys

import pandas as pd
from sklearn.tree import DecisionTreeClassifier

NUMBERS = {"south": 0, "west": 1, "north": 2}
sales = pd.DataFrame({"shop": ["south", "west", "north"] * 8, "busy": [0, 1, 1] * 8})
sales["shop"] = sales["shop"].map(NUMBERS)
tree = DecisionTreeClassifier().fit(sales[["shop"]], sales["busy"])

if len(sys.argv) > 1:
    asked = pd.read_csv(sys.argv[1])
else:
    asked = pd.DataFrame({"shop": ["north", "west", "south"]})
asked = asked.copy()
asked["shop"] = asked["shop"].map(NUMBERS)
tree.predict(asked[["shop"]])
print("number of north:", 2, "in training,", asked["shop"].iloc[0], "here")
