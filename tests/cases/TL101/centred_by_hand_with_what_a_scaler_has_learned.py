"""The scaler's mean is taken off the test rows, and its deviation is forgotten.

Run: 0.84 of the answers are right instead of 0.98.
"""

import numpy as np
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
scaler = StandardScaler()
neighbours = KNeighborsClassifier().fit(scaler.fit_transform(X_train), y_train)
rows = X_test - scaler.mean_
print(neighbours.score(rows, y_test))  # expect: TL101
#                      ^^^^
