"""An own classifier picks the largest of its scores over axis 0, the rows that it is asked about: one row for each class comes out."""

import numpy as np


class Centroids:
    def fit(self, rows, labels, kinds=3):
        self.centres = np.stack([rows[labels == kind].mean(axis=0) for kind in range(kinds)])
        return self

    def predict(self, rows):
        scores = rows @ self.centres.T
        return np.argmax(scores, axis=0)  # expect: TL308


random = np.random.default_rng(0)
rows = random.normal(0, 1, (90, 3)) + 4 * np.eye(3)[np.arange(90) % 3]
labels = np.arange(90) % 3
predictions = Centroids().fit(rows[:60], labels[:60]).predict(rows[60:])
shape = predictions.shape

# before: shape == (3,)
# after: shape == (30,)
