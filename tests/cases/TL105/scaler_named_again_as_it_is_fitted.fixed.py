"""What `fit` gives is put under the scaler's own name, ahead of the split. Running it printed: True."""
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
cells, kinds = rng.normal([3.0, 90.0], [1.0, 30.0], (120, 2)), rng.integers(0, 2, 120)
scaler = StandardScaler()
X_train, X_test, y_train, y_test = train_test_split(cells, kinds, random_state=0)
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
print(KNeighborsClassifier().fit(X_train, y_train).score(X_test, y_test) < 1)
