"""The scaler sees the training rows alone. Running it printed: True."""
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
X, y = rng.normal([3.0, 90.0], [1.0, 30.0], (120, 2)), rng.integers(0, 2, 120)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
scaler = StandardScaler().fit(X_train)
rows = scaler.transform(X_test)  # reveal: StandardScaler
print(KNeighborsClassifier().fit(scaler.transform(X_train), y_train).score(rows, y_test) < 1)
