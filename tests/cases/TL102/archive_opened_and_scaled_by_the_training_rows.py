"""The twin of `archive_opened_with_a_block`: one scaler, of the training rows, for both."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler


def opened(path):
    with np.load(path) as archive:
        return archive["steps"], archive["kinds"]


def flat(steps):
    return steps.reshape(len(steps), -1)


steps, kinds = opened("walks.npz")
level = StandardScaler().fit(flat(steps))
walker = LogisticRegression().fit(level.transform(flat(steps)), kinds)
later, _ = opened("walks_of_may.npz")
print(walker.predict(level.transform(flat(later))))
