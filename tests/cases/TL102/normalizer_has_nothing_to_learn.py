"""fit_transform() on the test rows, but of a Normalizer: it scales each row by its own length and learns nothing.

Running it printed "accuracy 0.86".
"""

from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import Normalizer

X, y = load_breast_cancer(return_X_y=True)
X_train, X_test, y_train, y_test = X[:500], X[500:], y[:500], y[500:]

scaler = Normalizer()
X_train = scaler.fit_transform(X_train)
X_test = scaler.fit_transform(X_test)

clf = LogisticRegression(max_iter=2000).fit(X_train, y_train)
print("accuracy", round(clf.score(X_test, y_test), 2))
