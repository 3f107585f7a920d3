"""Made up pictures get their classes added while they are made; then one loader divides by 255, the other by 127.5.
Running it printed "accuracy 0.5", which is chance; both divided by 255 give 1.0."""
import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
kinds = np.arange(400) % 2
pictures = rng.integers(0, 120, (400, 64)) + 60 * kinds.reshape(-1, 1)
seen, unseen = pictures[:300], pictures[300:]
model = LogisticRegression(max_iter=500).fit(seen / 255.0, kinds[:300])
scaled = unseen / 127.5 - 1.0  # expect: TL103
print("accuracy", (model.predict(scaled) == kinds[300:]).mean())

# before: prints accuracy 0.5
# after: prints accuracy 1.0
