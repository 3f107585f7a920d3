"""One column is brought to a scale by constants, and the rows of another file reach the forest as they are.

Run with made-up houses: the guesses differ from those for the same rows with that column scaled.
"""

import pandas as pd
from sklearn.neighbors import KNeighborsRegressor

houses = pd.read_csv("houses.csv")
houses["thefts"] = (houses["thefts"] + 1) / 100
X, y = houses.drop(columns="price"), houses["price"]
neighbours = KNeighborsRegressor()
neighbours.fit(X, y)
others = pd.read_csv("others.csv")
print(neighbours.predict(others))  # expect: TL101
#                        ^^^^^^
# says: the training data went through
