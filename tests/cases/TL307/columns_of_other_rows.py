"""Predictions for 90 rows and for 30 are put side by side as columns. Running it raises. # raises: ValueError"""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.neighbors import KNeighborsRegressor

rng = np.random.default_rng(0)
field, harvest = rng.random((120, 3)), rng.random(120)
straight = LinearRegression().fit(field[:90], harvest[:90])
near = KNeighborsRegressor().fit(field[:90], harvest[:90])
both = np.column_stack([straight.predict(field[90:]), near.predict(field[:90])])  # expect: TL307
print(both.shape)
