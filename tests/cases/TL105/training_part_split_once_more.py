"""The scaler learns of the training part, whose test part waits elsewhere; that part is then split for tuning. The score on the test rows is honest."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
X, y = rng.normal(50, 9, (200, 3)), rng.integers(0, 2, 200)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
scaler = StandardScaler().fit(X_train)
X_train, X_test = scaler.transform(X_train), scaler.transform(X_test)
X_fit, X_tune, y_fit, y_tune = train_test_split(X_train, y_train, random_state=0)
best = max((LogisticRegression(C=c).fit(X_fit, y_fit) for c in (0.1, 1, 10)), key=lambda each: each.score(X_tune, y_tune))
print(best.score(X_test, y_test))
