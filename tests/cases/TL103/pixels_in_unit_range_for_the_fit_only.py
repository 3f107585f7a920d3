"""Training pixels go to 0..1, the pixels that are asked about to -1..1. Running it printed: right: 0.55."""
import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
bright = rng.integers(0, 2, 300)
pixels = rng.integers(0, 150, (300, 8)) + 100 * bright[:, None]
train_pixels, test_pixels = pixels[:200], pixels[200:]
model = LogisticRegression(max_iter=500).fit(train_pixels / 255.0, bright[:200])
scaled = test_pixels / 127.5 - 1.0  # expect: TL103
#        ^^^^^^^^^^^^^^^^^^^^^^^^^
# says: the training data by `/ 255`
print("right:", round(model.score(scaled, bright[200:]), 2))

# before: prints right: 0.55
# after: prints right: 1.0
