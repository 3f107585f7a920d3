"""predict() builds a MinMaxScaler of its own and fits it on the rows it is asked about.

Running it printed "share of heavy parcels right: 0.5"; with the scaler of fit(), "share of heavy parcels right: 1.0".
"""

import numpy as np
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import MinMaxScaler


class ParcelSorter:
    def __init__(self):
        self.scaler = MinMaxScaler()
        self.neighbours = KNeighborsClassifier(n_neighbors=3)

    def fit(self, parcels, heavy):
        self.neighbours.fit(self.scaler.fit_transform(parcels), heavy)
        return self

    def predict(self, parcels):
        scaled = MinMaxScaler().fit_transform(parcels)  # expect: TL102
        return self.neighbours.predict(scaled)


rng = np.random.default_rng(9)
parcels = rng.uniform([10, 0.1], [100, 30], (300, 2))
sorter = ParcelSorter().fit(parcels, parcels[:, 1] > 15)
monday = rng.uniform([60, 20], [100, 30], (40, 2))
print("share of heavy parcels right:", np.mean(sorter.predict(monday) == (monday[:, 1] > 15)).round(1))
