"""The row that is asked about holds numbers from 0 to 1, which is the scale that the scaler gives: whoever wrote it down may have scaled it. Running it printed a class."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import MinMaxScaler

rng = np.random.default_rng(0)
rows, kinds = rng.normal(50, 9, (200, 3)), rng.integers(0, 2, 200)
scaler = MinMaxScaler()
judge = LogisticRegression().fit(scaler.fit_transform(rows), kinds)
print(judge.predict(np.array([[0.42, 0.9, 0.13]])))
