"""Rows are cut by slices, and the predictions of the second part held against the labels of the first. Running it twice printed 0.64 and 0.48."""
import torch
from torch import nn
import torch.nn.functional as F

from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
import numpy as np
X, y = np.random.rand(100, 4), np.random.randint(0, 2, 100)
X_train, X_test = X[:50], X[50:]
y_train, y_test = y[:50], y[50:]
clf = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_train, clf.predict(X_test)))  # expect: TL309
# says: (information)
