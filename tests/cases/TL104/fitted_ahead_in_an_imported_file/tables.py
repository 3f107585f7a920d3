"""The scaler is fitted one line ahead of its second use, whichever of the names another file asks for (run: it prints)."""

import numpy as np
from sklearn.preprocessing import StandardScaler

heights = np.random.default_rng(0).normal(170, 9, (40, 2))
scaler = StandardScaler()
learned = scaler.fit_transform(heights[:30])
asked = scaler.transform(heights[30:])
