"""Here the order is the other way round, and the import stops with NotFittedError (run)."""

import numpy as np
from sklearn.preprocessing import StandardScaler

heights = np.random.default_rng(0).normal(170, 9, (40, 2))
scaler = StandardScaler()
asked = scaler.transform(heights[30:])  # expect: TL104
learned = scaler.fit_transform(heights[:30])
