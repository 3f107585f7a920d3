"""One column is the average of two, and the house written down has its average as well: nothing is brought to a scale by halving.

Run with made-up houses: the price of the house written down is among those of its like.
"""

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

houses = pd.read_csv("houses.csv")
houses["way"] = (houses["to_school"] + houses["to_work"]) / 2
houses = houses.drop(columns=["to_school", "to_work"])
X, y = houses.drop(columns="price"), houses["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
forest = RandomForestRegressor()
forest.fit(X_train, y_train)
mine = np.array([[3, 32.31, 4.5]])
print(forest.predict(mine))
