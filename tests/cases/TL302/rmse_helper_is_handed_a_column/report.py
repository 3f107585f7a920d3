"""rmse() subtracts what it is given; the column of actual values (N, 1) makes an N x N table of it.

Running it printed "error below 20: False"; with flat values, "error below 20: True".
"""

import numpy as np
from metrics import rmse
from sklearn.neighbors import KNeighborsRegressor

rng = np.random.default_rng(0)
places = rng.uniform(0, 10, (300, 2))
heights = np.sin(places[:, :1]) * 100 + places[:, 1:]

model = KNeighborsRegressor(n_neighbors=3).fit(places[:240], heights[:240, 0])
predicted = model.predict(places[240:])
error = rmse(heights[240:], predicted)  # expect: TL302
print("error below 20:", error < 20)
