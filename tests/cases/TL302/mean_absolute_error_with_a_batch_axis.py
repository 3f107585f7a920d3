"""The targets kept an axis of one, (N, 1), from the way they were read; the predictions are (N,).

Running it printed "mean error above 10: True".
"""

import numpy as np
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(5)
hours = rng.uniform(0, 24, (90, 1))
load = 3 * hours + rng.normal(0, 0.1, (90, 1))
model = LinearRegression().fit(hours[:60], load[:60].ravel())
predicted = model.predict(hours[60:])
error = np.abs(predicted - load[60:]).mean()  # expect: TL302
print("mean error above 10:", bool(error > 10))
