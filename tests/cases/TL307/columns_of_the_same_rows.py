"""Two predictions for the same 30 rows, side by side as columns. Running it printed "(30, 2)"."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.neighbors import KNeighborsRegressor

rng = np.random.default_rng(0)
field, harvest = rng.random((120, 3)), rng.random(120)
straight = LinearRegression().fit(field[:90], harvest[:90])
near = KNeighborsRegressor().fit(field[:90], harvest[:90])
both = np.column_stack([straight.predict(field[90:]), near.predict(field[90:])])  # reveal: (30, 2)
print(both.shape)
