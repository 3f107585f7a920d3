"""The numbers of the rows are split, after all rows were scaled together. Running it printed "asked about 27 rows: True"."""
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
np.savez("soil.npz", probes=rng.normal(5, 3, (90, 4)), kinds=rng.integers(0, 2, 90))
soil = np.load("soil.npz")
probes, kinds = soil["probes"], soil["kinds"]
probes = StandardScaler().fit_transform(probes)  # expect: TL105
known, asked = train_test_split(np.arange(len(probes)), test_size=0.3, random_state=0)
neighbours = KNeighborsClassifier().fit(probes[known], kinds[known])
print("asked about", len(asked), "rows:", 0 < neighbours.score(probes[asked], kinds[asked]) < 1)
