"""All rows are scaled, and a second line makes a table of them, ahead of the split. Running it printed: (120, 2) and True."""
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import MinMaxScaler

rng = np.random.default_rng(0)
X = pd.DataFrame({"depth": rng.normal(90.0, 30.0, 120), "iron": rng.normal(3.0, 1.0, 120)})
y = pd.Series(rng.integers(0, 2, 120))
scaled = X / 100.0
print(scaled.shape)
names = X.columns
scaler = MinMaxScaler()
scaled = scaler.fit_transform(X)  # expect: TL105
X = pd.DataFrame(scaled, columns=names)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
print(KNeighborsClassifier().fit(X_train, y_train).score(X_test, y_test) < 1)

# before: abs(X_train.max() - 1).max() > 1e-4
# after: abs(X_train.max() - 1).max() < 1e-9
# both: list(X_train.index) == list(y_train.index) and list(X_test.columns) == ["depth", "iron"]
