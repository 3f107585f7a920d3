"""A single row of expected loads, (24,), is compared with many days, (60, 24): broadcast, and meant so.

Running it printed "mean error above 10: False".
"""

import numpy as np
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(5)
days = rng.normal(30, 5, (60, 24))
expected = days[:40].mean(axis=0)
error = np.abs(days[40:] - expected).mean()
print("mean error above 10:", bool(error > 10))
