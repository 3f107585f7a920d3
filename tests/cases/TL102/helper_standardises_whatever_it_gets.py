"""standardise() takes mean and spread of whatever it is given, and it is given the test rows too.

Running it printed "mean error below 1: False"; with the training statistics for both, "mean error below 1: True".
"""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error


def standardise(values):
    mean = values.mean(axis=0)
    std = values.std(axis=0)
    return (values - mean) / std


def readings(rng, n, start):
    depth = rng.uniform(start, start + 50, n)
    salt = rng.uniform(30, 36, n)
    return np.column_stack([depth, salt]), 20 - 0.1 * depth + 0.2 * salt + rng.normal(0, 0.1, n)


rng = np.random.default_rng(2)
train_x, train_y = readings(rng, 200, start=0)
test_x, test_y = readings(rng, 80, start=40)

model = LinearRegression().fit(standardise(train_x), train_y)
predicted = model.predict(standardise(test_x))  # expect: TL102
print("mean error below 1:", bool(mean_absolute_error(test_y, predicted) < 1))

# before: prints mean error below 1: False
# after: prints mean error below 1: True
