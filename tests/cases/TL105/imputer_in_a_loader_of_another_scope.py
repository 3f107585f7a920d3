"""The loader imputes all rows with their neighbours, the trainer splits. Running it printed: True."""
import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.impute import KNNImputer
from sklearn.model_selection import train_test_split


class Readings:
    def __init__(self, rows):
        self.imputer = KNNImputer(n_neighbors=2)
        self.rows = self.imputer.fit_transform(rows)  # expect: TL105


def train(readings, wear):
    X_train, X_test, y_train, y_test = train_test_split(readings.rows, wear, random_state=0)
    forest = RandomForestRegressor(n_estimators=5, random_state=0).fit(X_train, y_train)
    return forest.score(X_test, y_test)


rng = np.random.default_rng(4)
rows = rng.normal(size=(60, 3))
print(train(Readings(rows), rows[:, 0]) > 0)
