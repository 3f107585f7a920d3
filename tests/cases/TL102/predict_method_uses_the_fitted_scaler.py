"""predict() uses the scaler of fit(); the second scaler, fitted in weigh_in(), belongs to a second model's training rows.

Running it printed "share of heavy parcels right: 1.0".
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

    def weigh_in(self, newer_parcels, heavy):
        self.scaler = MinMaxScaler()
        self.neighbours = KNeighborsClassifier(n_neighbors=3)
        return self.fit(newer_parcels, heavy)

    def predict(self, parcels):
        scaled = self.scaler.transform(parcels)
        return self.neighbours.predict(scaled)


rng = np.random.default_rng(9)
parcels = rng.uniform([10, 0.1], [100, 30], (300, 2))
sorter = ParcelSorter().fit(parcels, parcels[:, 1] > 15)
parcels = rng.uniform([10, 0.1], [110, 31], (300, 2))
sorter.weigh_in(parcels, parcels[:, 1] > 15)
monday = rng.uniform([60, 20], [100, 30], (40, 2))
print("share of heavy parcels right:", np.mean(sorter.predict(monday) == (monday[:, 1] > 15)).round(1))
