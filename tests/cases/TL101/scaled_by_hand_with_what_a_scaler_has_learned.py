"""The test rows are scaled by hand, with the mean and the deviation that the scaler tells of: that is what it does itself.

Run: the rows are those of `scaler.transform(X_test)`, and so are the answers.
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
rows = (X_test - scaler.mean_) / scaler.scale_
print(neighbours.score(rows, y_test))
deviation = scaler.scale_  # reveal: the std of its data
print(np.round(deviation, 2))
