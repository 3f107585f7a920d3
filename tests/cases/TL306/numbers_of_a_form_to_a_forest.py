"""A service puts four numbers of a form into a list and asks for a prediction: the list is one row, and a table is wanted. It raises."""

import numpy as np
from sklearn.ensemble import RandomForestRegressor

rng = np.random.default_rng(5)
flats = rng.uniform(20, 140, size=(200, 4))
rents = flats[:, 0] * 11 + flats[:, 1]
forest = RandomForestRegressor(n_estimators=10).fit(flats, rents)


def estimate(area, rooms, floor, age):
    return forest.predict([area, rooms, floor, age])  # expect: TL306


print(estimate(61.0, 2.0, 3.0, 35.0))
