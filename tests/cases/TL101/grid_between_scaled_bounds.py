"""The grid for the plot of the decision lies between the smallest and largest of the scaled numbers, so it is scaled as they are. Runs, and is right."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
X, y = rng.normal(50, 9, (200, 2)), rng.integers(0, 2, 200)
X = StandardScaler().fit_transform(X)
clf = LogisticRegression().fit(X, y)
low, high = X.min() - 1, X.max() + 1
xx, yy = np.meshgrid(np.arange(low, high, 0.1), np.linspace(low, high, 40))
print(clf.predict(np.c_[xx.ravel(), yy.ravel()]).reshape(xx.shape))
