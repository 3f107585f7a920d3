"""The twin: the row holds numbers such as those of the file."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import MinMaxScaler

rng = np.random.default_rng(0)
rows, kinds = rng.normal(50, 9, (200, 3)), rng.integers(0, 2, 200)
scaler = MinMaxScaler()
judge = LogisticRegression().fit(scaler.fit_transform(rows), kinds)
print(judge.predict(np.array([[42.5, 61.0, 48.1]])))  # expect: TL101
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
