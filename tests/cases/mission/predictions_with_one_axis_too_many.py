"""Twenty predictions of shape (20, 1, 1) are compared with targets of shape (20, 1).

# raises: ValueError
Running it ended in: Found array with dim 3, while dim <= 2 is required.
"""
import numpy as np
from sklearn.metrics import mean_squared_error

rng = np.random.default_rng(1)
predicted = rng.random((20, 1, 1))
actual = rng.random((20, 1))

mse = mean_squared_error(actual, predicted)  # expect: TL301
print("mean squared error below one:", mse < 1)

# before: ValueError: Found array with dim 3, while dim <= 2 is required.
# after: prints mean squared error below one: True
