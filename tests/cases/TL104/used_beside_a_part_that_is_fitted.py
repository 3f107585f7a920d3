"""One part of the object is fitted, the other is used. Running it ended in a NotFittedError."""
import numpy as np
from sklearn.cluster import KMeans
from sklearn.preprocessing import MinMaxScaler


class Parts:
    pass


def fit_one(parts, rows):
    parts.scale.fit(rows)


rows = np.random.default_rng(0).random((60, 4))
parts = Parts()
parts.scale = MinMaxScaler()
parts.groups = KMeans(3, n_init=3, random_state=0)
fit_one(parts, rows)
print(parts.scale.transform(rows[:1]).shape, parts.groups.predict(rows[:2]).shape)  # expect: TL104
