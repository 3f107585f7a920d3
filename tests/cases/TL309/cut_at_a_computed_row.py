"""Digits and their labels are cut where four fifths end, and the answers to the last ones are held against the first labels. Of a series that is cut so,
the second part may well be what a model is to foretell from the first. It printed "0.07 0.91" and an error of the forecast.
"""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import accuracy_score, mean_squared_error

x, y = load_digits(return_X_y=True)
size = int(0.8 * len(x))
model = LogisticRegression(max_iter=3000).fit(x[:size], y[:size])
known = len(x) - size
wrong = accuracy_score(y[:size][:known], model.predict(x[size:]))  # expect: TL309
print(f"{wrong:.2f} {accuracy_score(y[size:], model.predict(x[size:])):.2f}")

rng = np.random.default_rng(0)
series = np.cumsum(rng.normal(size=2 * rng.integers(150, 250)))
middle = int(0.5 * len(series))
drift = LinearRegression().fit(series[:middle].reshape(-1, 1), series[middle:])
print(mean_squared_error(series[middle:], drift.predict(series[:middle].reshape(-1, 1))))
