"""The share of right answers is taken over a grid, as the labels are a column and the answers a vector of as many rows."""

import numpy as np


def share(labels, scores):
    kept = scores[labels[:, 0] >= 0]
    answers = kept[:, None].round()
    return (answers == kept).mean()  # expect: TL302


print(share(np.array([[0], [1], [1], [0], [1]]), np.random.rand(5)))
