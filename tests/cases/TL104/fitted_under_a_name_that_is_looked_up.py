"""Each part of an object is fitted under a name that a loop looks up. Twin of used_beside_a_part_that_is_fitted."""
import numpy as np
from sklearn.cluster import KMeans
from sklearn.preprocessing import MinMaxScaler


class Parts:
    pass


def fit_all(parts, rows):
    for name in vars(parts):
        getattr(parts, name).fit(rows)


rows = np.random.default_rng(0).random((60, 4))
parts = Parts()
parts.scale = MinMaxScaler()
parts.groups = KMeans(3, n_init=3, random_state=0)
fit_all(parts, rows)
print(parts.scale.transform(rows[:1]).shape, parts.groups.predict(rows[:2]).shape)
