"""Forecasts and truth have three axes alike; the metric takes two at most.

# raises: ValueError
Running it ended in: Found array with dim 3, while dim <= 2 is required.
"""
import numpy as np
from sklearn.metrics import mean_absolute_error

truth = np.zeros((30, 6, 1))
forecast = truth + 0.5
print(mean_absolute_error(truth, forecast))  # expect: TL301
# says: it takes at most 2 axes, so flatten both
