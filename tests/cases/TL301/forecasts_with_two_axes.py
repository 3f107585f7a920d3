"""Eight hours a row, two axes on both sides: scikit-learn scores each hour and averages.

Running it printed "mean error below 2: True".
"""
import numpy as np
from sklearn.metrics import mean_absolute_error

rng = np.random.default_rng(0)
history = rng.normal(20, 3, (24, 8, 1))
measured = history[:, :, 0] + rng.normal(0, 1, (24, 8))


def repeat_yesterday(history):
    return history.copy()[:, :, 0]


forecasts = repeat_yesterday(history)
error = mean_absolute_error(measured, forecasts)
print("mean error below 2:", bool(error < 2))
