"""Softmax regression without a library: the answers are taken over the rows. Run: three numbers for 150 rows."""

import numpy as np

rng = np.random.default_rng(8)
seeds = rng.normal(size=(150, 5))
kinds = seeds[:, 1:4].argmax(axis=1)
table = np.zeros((5, 3))

for _ in range(60):
    raw = seeds @ table
    share = np.exp(raw - raw.max(axis=1, keepdims=True))
    share /= share.sum(axis=1, keepdims=True)
    table = table - 0.4 * seeds.T @ (share - np.eye(3)[kinds]) / 150

predicted = (seeds @ table).argmax(axis=0)  # expect: TL308
print(predicted)
