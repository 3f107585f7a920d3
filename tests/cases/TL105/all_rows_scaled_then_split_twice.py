"""The scaler learns of all rows, ahead of both splits: the test rows have taken part."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
X, y = rng.normal(50, 9, (200, 3)), rng.integers(0, 2, 200)
scaler = StandardScaler().fit(X)  # expect: TL105
X = scaler.transform(X)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
X_fit, X_tune, y_fit, y_tune = train_test_split(X_train, y_train, random_state=0)
best = LogisticRegression().fit(X_fit, y_fit)
print(best.score(X_tune, y_tune), best.score(X_test, y_test))

# before: abs(X_train.mean(axis=0)).max() > 1e-4
# after: abs(X_train.mean(axis=0)).max() < 1e-9
