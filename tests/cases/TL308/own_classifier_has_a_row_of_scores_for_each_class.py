"""Axis 0 of these scores are the classes: they were stacked one class at a time, and the columns are the rows that it is asked about."""

import numpy as np


class Centroids:
    def fit(self, rows, labels, kinds=3):
        self.centres = [rows[labels == kind].mean(axis=0) for kind in range(kinds)]
        return self

    def predict(self, rows):
        scores = np.stack([-np.abs(rows - centre).sum(axis=1) for centre in self.centres])
        return np.argmax(scores, axis=0)


random = np.random.default_rng(0)
rows = random.normal(0, 1, (90, 3)) + 4 * np.eye(3)[np.arange(90) % 3]
labels = np.arange(90) % 3
predictions = Centroids().fit(rows[:60], labels[:60]).predict(rows[60:])
print(np.mean(predictions == labels[60:]))
