"""Two metrics get the same two arrays, and each is repaired where it stands: told of the first alone, the second would come up behind its repair. Running
either raised ("Found array with dim 3, while dim <= 2 is required")."""

import numpy as np
from sklearn.metrics import mean_squared_error

predictions = np.random.rand(10, 1, 1)
targets = np.random.rand(10, 1)
error = mean_squared_error(targets, predictions)  # expect: TL301
print("error", mean_squared_error(targets, predictions))  # expect: TL301
