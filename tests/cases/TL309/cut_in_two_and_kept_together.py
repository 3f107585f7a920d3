"""The twin: predictions and labels of one part; and two halves of one series compared. Running it printed two numbers."""
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, mean_absolute_error
import numpy as np

X, y = np.random.rand(100, 4), np.random.randint(0, 2, 100)
X_train, X_test = X[:50], X[50:]
y_train, y_test = y[:50], y[50:]
clf = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, clf.predict(X_test)))
series = np.random.rand(100)
print(mean_absolute_error(series[50:], series[:50]))
