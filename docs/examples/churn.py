"""A churn model with scikit-learn: the test rows are scaled by themselves, and the report hands over an axis too many."""

import numpy as np
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(1)
visits = rng.normal(30, 8, (400, 3))
spent = visits @ np.array([[1.0], [0.5], [0.2]])

X_train, X_test, y_train, y_test = train_test_split(visits, spent, test_size=0.25, random_state=0)
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.fit_transform(X_test)

model = Ridge().fit(X_train, y_train)
forecast = model.predict(X_test).reshape(-1, 1, 1)
print("error", mean_squared_error(y_test, forecast))
