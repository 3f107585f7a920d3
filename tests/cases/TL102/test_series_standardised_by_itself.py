"""The test windows are standardised with the mean and spread of the test windows.

Running it printed "accuracy 0.0"; with the training statistics, "accuracy 1.0".
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

train_mean = train_x.mean(axis=0)
train_std = train_x.std(axis=0)
train_z = (train_x - train_mean) / train_std
test_z = (test_x - test_x.mean(axis=0)) / test_x.std(axis=0)  # expect: TL102

model = RidgeClassifier().fit(train_z, train_y)
print("accuracy", round(model.score(test_z, test_y), 1))
