"""Principal components are fitted on both tables to be compared with one another; the model is asked about the rows as they are.

Running it printed "mostly right: True".
"""

import numpy as np
from sklearn.datasets import load_wine
from sklearn.decomposition import PCA
from sklearn.linear_model import RidgeClassifier
from sklearn.model_selection import train_test_split

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
first, second = PCA(2).fit(X_train), PCA(2).fit(X_test)
print(np.abs(first.components_ @ second.components_.T).round(1))
model = RidgeClassifier().fit(X_train, y_train)
right = model.score(X_test, y_test)  # reveal model: its input is as it came
print("mostly right:", right > 0.9)
