"""The cut is known where the rates are scaled, and all of them set the scale. Running it printed: True."""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

rates = np.cumsum(np.random.default_rng(5).normal(1.0, 1.0, (120, 3)), axis=0)
known = 80
scaled = StandardScaler().fit(rates[:known]).transform(rates)
model = Ridge().fit(scaled[:known, 1:], scaled[:known, 0])
print(model.score(scaled[known:, 1:], scaled[known:, 0]) < 1)
