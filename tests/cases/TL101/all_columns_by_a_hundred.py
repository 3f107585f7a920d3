"""All columns are brought to a scale by a constant, and the house written down is not.

Run with made-up houses: another house is the nearest one once it is divided by 100 as well.
"""

import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsRegressor

houses = pd.read_csv("houses.csv")
X, y = houses.drop(columns="price") / 100, houses["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
neighbours = KNeighborsRegressor(1)
neighbours.fit(X_train, y_train)
mine = np.array([[3, 32.31, 4.5]])
print(neighbours.predict(mine))  # expect: TL101
#                        ^^^^
