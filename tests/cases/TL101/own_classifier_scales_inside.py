"""An own classifier is asked about raw rows, and scales them itself, by the statistics that it was told when it was built."""

import numpy as np


class Centroids:
    def __init__(self, mean, std):
        self.mean, self.std = mean, std

    def fit(self, rows, labels):
        self.centres = np.stack([rows[labels == kind].mean(axis=0) for kind in (0, 1)])
        return self

    def predict(self, rows):
        rows = (rows - self.mean) / self.std
        return np.array([np.abs(self.centres - row).sum(axis=1).argmin() for row in rows])


random = np.random.default_rng(0)
points = random.uniform(100, 300, (400, 2))
labels = (points[:, 0] > 200).astype(int)
train_points, test_points = points[:300], points[300:]
mean, std = train_points.mean(axis=0), train_points.std(axis=0)
model = Centroids(mean, std).fit((train_points - mean) / std, labels[:300])
print(np.mean(model.predict(test_points) == labels[300:]))
