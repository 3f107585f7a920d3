"""Training rows are centred on their mean, test rows on the training median: skewed data. Running it printed: right: 0.95."""
import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(5)
waits = rng.exponential(30.0, (300, 1))
late = (waits[:, 0] > 40).astype(int)
X_train, X_test = waits[:200], waits[200:]
X_train_mean = X_train.mean(axis=0)
model = LogisticRegression().fit((X_train - X_train_mean) / X_train.std(axis=0), late[:200])
X_test = (X_test - X_train_mean) / X_train.std(axis=0)
print("right:", round(model.score(X_test, late[200:]), 2))
