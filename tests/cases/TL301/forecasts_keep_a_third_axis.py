"""The forecasts of eight hours each keep the axis of the one measured quantity, and scikit-learn takes two axes at most.

# raises: ValueError
Running it ended in: Found array with dim 3, while dim <= 2 is required.
"""
import numpy as np
from sklearn.metrics import mean_absolute_error

rng = np.random.default_rng(0)
history = rng.normal(20, 3, (24, 8, 1))
measured = history[:, :, 0] + rng.normal(0, 1, (24, 8))


def repeat_yesterday(history):
    return history.copy()


forecasts = repeat_yesterday(history)
error = mean_absolute_error(measured, forecasts)  # expect: TL301
#                                     ^^^^^^^^^
# says: raises: `forecasts` has shape (24, 8, 1)
print("mean error below 2:", bool(error < 2))

# before: ValueError: Found array with dim 3, while dim <= 2 is required.
# after: prints mean error below 2: True
