"""Predictions for the rows of one half of the numbers, labels of the other half. Running it printed True."""
import numpy as np
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

rng = np.random.default_rng(0)
np.savez("soil.npz", probes=rng.normal(size=(80, 4)), kinds=rng.integers(0, 2, 80))
soil = np.load("soil.npz")
probes, kinds = soil["probes"], soil["kinds"]
known, asked = train_test_split(np.arange(len(probes)), test_size=0.5, random_state=0)
neighbours = KNeighborsClassifier().fit(probes[known], kinds[known])
print(accuracy_score(kinds[known], neighbours.predict(probes[asked])) < 1)  # expect: TL309
# says: `kinds[known]` of `accuracy_score` are of different parts
