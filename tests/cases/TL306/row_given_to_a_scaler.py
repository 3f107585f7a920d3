"""A row by itself goes to the scaler; a slice keeps its axis. Running it ended in: Expected 2D array, got 1D array instead"""
import numpy as np
from sklearn.metrics import *
from sklearn.model_selection import train_test_split
from sklearn.linear_model import *

from sklearn.preprocessing import StandardScaler
X, y = np.random.rand(50, 4), np.random.randint(0, 2, 50)
scaler = StandardScaler().fit(X)
clf = LogisticRegression().fit(scaler.transform(X), y)
print(clf.predict(scaler.transform(X[:1])))
print(scaler.transform(X[0]))  # expect: TL306
