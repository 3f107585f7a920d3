"""As its twin, but the last windows are scored with what follows the first ones. Running it printed "better than the mean: False"."""
import numpy as np
from sklearn.linear_model import Ridge

series = np.cumsum(np.random.default_rng(0).normal(size=400))
known, following = [], []
for end in range(20, len(series) - 4):
    window = series[end - 20 : end + 5]
    known.append(window[:20])
    following.append(window[20:])
known, following = np.array(known), np.array(following)
model = Ridge().fit(known[:188], following[:188])
print("better than the mean:", model.score(known[188:], following[:188]) > 0)  # expect: TL309
# says: (information)
