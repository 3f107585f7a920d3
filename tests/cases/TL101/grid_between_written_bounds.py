"""The grid lies where the raw numbers lie, the model has learned of scaled ones: run, it gave one class for all of it."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
X, y = rng.normal(50, 9, (200, 2)), rng.integers(0, 2, 200)
X = StandardScaler().fit_transform(X)
clf = LogisticRegression().fit(X, y)
xx, yy = np.meshgrid(np.arange(20, 80, 0.5), np.linspace(20, 80, 40))
print(clf.predict(np.c_[xx.ravel(), yy.ravel()]).reshape(xx.shape))  # expect: TL101
