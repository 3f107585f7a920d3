"""The test labels are compared with the mean of the training labels: a baseline, no prediction for other rows. Running it printed: True."""
import numpy as np
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(8)
X, y = rng.normal(size=(60, 2)), rng.normal(size=60)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
baseline = np.full(y_test.shape, y_train.mean())
print(mean_squared_error(y_test, baseline) > 0)
