"""predict_proba gets a single row, a vector of four numbers, and wants a table: Expected 2D array, got 1D array instead."""

import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(1)
measured = rng.normal(size=(90, 4))
kinds = (measured[:, 0] > 0).astype(int)
model = LogisticRegression().fit(measured[:60], kinds[:60])
flower = measured[75]
print(model.predict_proba(flower))  # expect: TL306

# before: ValueError: Expected 2D array, got 1D array instead:
# after: prints [[0.905
