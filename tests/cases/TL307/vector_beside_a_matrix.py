"""hstack of a matrix and a vector; column_stack takes them. Running it ended in: all the input arrays must have same number of dimensions"""
import numpy as np
from sklearn.datasets import make_regression
from sklearn.linear_model import LinearRegression, Ridge

X, y = make_regression(n_samples=100, n_features=8, random_state=0)
base = Ridge().fit(X, y)
predictions = base.predict(X)
right = np.hstack([X, predictions[:, None]])
also = np.column_stack([X, predictions])
meta = LinearRegression().fit(right, y)
print(meta.score(also, y))
wrong = np.hstack([X, predictions])  # expect: TL307
