"""rmse() is given a column and a vector, and flattens both before it subtracts.

Running it printed "error below 20: True".
"""

import numpy as np
from metrics import rmse
from sklearn.neighbors import KNeighborsRegressor

rng = np.random.default_rng(0)
places = rng.uniform(0, 10, (300, 2))
heights = np.sin(places[:, :1]) * 100 + places[:, 1:]

model = KNeighborsRegressor(n_neighbors=3).fit(places[:240], heights[:240, 0])
predicted = model.predict(places[240:])
error = rmse(heights[240:], predicted)
print("error below 20:", error < 20)
