"""Every window is standardised with its own mean and spread, training and test windows alike: no statistic crosses rows.

Running it printed "accuracy 1.0".
"""

import numpy as np
from sklearn.linear_model import RidgeClassifier

rng = np.random.default_rng(4)


def record(n, share_of_fast):
    fast = rng.random(n) < share_of_fast
    time = np.arange(40) / 40
    phase = rng.uniform(0, 0.4, n)[:, None]
    speed = np.where(fast, 3.0, 2.0)[:, None]
    level = np.where(fast, 6.0, 2.0)[:, None]
    return level + np.sin(2 * np.pi * (speed * time + phase)), fast.astype(int)


train_x, train_y = record(200, 0.5)
test_x, test_y = record(100, 1.0)

train_z = (train_x - train_x.mean(axis=1, keepdims=True)) / train_x.std(axis=1, keepdims=True)
test_z = (test_x - test_x.mean(axis=1, keepdims=True)) / test_x.std(axis=1, keepdims=True)

model = RidgeClassifier().fit(train_z, train_y)
print("accuracy", round(model.score(test_z, test_y), 1))
