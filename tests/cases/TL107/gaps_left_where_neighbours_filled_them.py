"""The gaps of the training rows are filled by their neighbours; those of the test rows reach the model, and it raises.

# raises: ValueError
"""
import numpy as np
from sklearn.impute import KNNImputer
from sklearn.model_selection import train_test_split
from sklearn.svm import LinearSVC

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 5))
y = (X[:, 0] > 0).astype(int)
X[rng.random(X.shape) < 0.1] = np.nan
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)
imputer = KNNImputer(n_neighbors=3)
X_train = imputer.fit_transform(X_train)
clf = LinearSVC().fit(X_train, y_train)
print(clf.score(X_test, y_test))  # expect: TL107
# says: filled with `KNNImputer`
