"""The scaler that was fitted on the training rows is fitted again on the test rows.

Running it printed "accuracy 0.88"; with transform(), "accuracy 0.99".
"""

from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import RobustScaler

X, y = load_breast_cancer(return_X_y=True)
X_train, X_test, y_train, y_test = X[:500], X[500:], y[:500], y[500:]

scaler = RobustScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.fit_transform(X_test)  # expect: TL102
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: learns from `X_test` itself

clf = LogisticRegression(max_iter=2000).fit(X_train, y_train)
print("accuracy", round(clf.score(X_test, y_test), 2))
