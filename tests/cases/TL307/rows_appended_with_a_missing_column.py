"""Rows of 7 columns are put below rows of 8: numpy raises."""

import numpy as np
from sklearn.linear_model import LinearRegression

old = np.random.default_rng(0).normal(size=(50, 8))
new = np.random.default_rng(1).normal(size=(20, 8))[:, :7]
rows = np.vstack([old, new])  # expect: TL307
model = LinearRegression().fit(rows[:, 1:], rows[:, 0])
