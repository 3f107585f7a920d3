"""52 whole weeks of a year are cut out before they become rows of 7. Runs."""

import numpy as np
from sklearn.linear_model import Ridge

rng = np.random.default_rng(3)
daily = rng.normal(size=365)
weekly = daily[: 52 * 7].reshape(-1, 7)  # reveal: (52, 7)
model = Ridge().fit(weekly[:-1], weekly[1:].mean(axis=1))
print(model.coef_)
