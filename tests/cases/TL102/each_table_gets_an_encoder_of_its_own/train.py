"""The helper is called for the test table too, and its encoder numbers that table's districts anew.

Running it printed "right: 0 of 3"; with one encoder for both, "right: 3 of 3".
"""

import pandas as pd
from features import build
from sklearn.tree import DecisionTreeRegressor

train = pd.DataFrame({"district": ["east", "north", "south", "west"] * 6, "heating": ["gas", "oil"] * 12, "rent": [8, 10, 14, 20] * 6})
test = pd.DataFrame({"district": ["south", "west", "north"], "heating": ["gas", "oil", "oil"], "rent": [14, 20, 10]})

tree = DecisionTreeRegressor(random_state=0)
tree.fit(build(train), train["rent"])
guessed = tree.predict(build(test))  # expect: TL102
print("right:", int((guessed == test["rent"]).sum()), "of 3")
