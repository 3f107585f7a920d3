"""Each score of the one group meets each of the other: their rows need not belong together. Runs, and is right."""

import numpy as np


def area(labels, scores):
    labels = np.asarray(labels) > 0.5
    positive, negative = scores[labels], scores[~labels]
    return (positive[:, None] > negative[None, :]).mean() + 0.5 * (positive[:, None] == negative[None, :]).mean()


print(area([0, 1, 1, 0, 1], np.random.rand(5)))
