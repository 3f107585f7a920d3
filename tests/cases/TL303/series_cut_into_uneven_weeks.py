"""A year of 365 days does not divide into weeks of 7: reshape raises."""

import numpy as np
from sklearn.linear_model import Ridge

rng = np.random.default_rng(3)
daily = rng.normal(size=365)
weekly = daily.reshape(-1, 7)  # expect: TL303
#        ^^^^^^^^^^^^^^^^^^^^
# says: 365 elements
model = Ridge().fit(weekly[:-1], weekly[1:].mean(axis=1))
print(model.coef_)
