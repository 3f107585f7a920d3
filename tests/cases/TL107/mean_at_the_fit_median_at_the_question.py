"""A training imputer puts the mean in, the question gets the training median. Running it printed: (20,)."""
import numpy as np
from sklearn.impute import SimpleImputer
from sklearn.linear_model import Ridge

rng = np.random.default_rng(3)
X = rng.exponential(9.0, (80, 2))
y = X.sum(axis=1)
X[::8, 1] = np.nan
X_train, X_test, y_train = X[:60], X[60:], y[:60]
by_mean = SimpleImputer(strategy="mean").fit(X_train)
by_median = SimpleImputer(strategy="median").fit(X_train)
model = Ridge().fit(by_mean.transform(X_train), y_train)
X_test = by_median.transform(X_test)  # expect: TL107
print(model.predict(X_test).shape)

# before: (X_test == by_median.transform(X[60:])).all()
# after: (X_test == by_mean.transform(X[60:])).all()
