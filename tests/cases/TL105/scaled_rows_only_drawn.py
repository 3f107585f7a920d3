"""The scaled rows are drawn; the model gets the raw ones. Running it printed: drawn (60, 3) | True."""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(5)
X, y = rng.normal(size=(60, 3)), rng.normal(size=60)
drawn = StandardScaler().fit_transform(X)
print("drawn", drawn.shape)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(Ridge().fit(X_train, y_train).score(X_test, y_test) < 1)
