"""Rows and labels are put into another order together and cut; the first part is scaled, and the model is asked about the other as it is.

Running it printed "range asked about: larger".
"""
import numpy as np
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import MinMaxScaler
from sklearn.utils import shuffle

rng = np.random.default_rng(1)
rows = rng.normal(50, 10, size=(100, 3))
labels = (rows[:, 0] > 50).astype(int)
rows, labels = shuffle(rows, labels, random_state=0)
scaled = MinMaxScaler().fit_transform(rows[:80])
model = KNeighborsClassifier().fit(scaled, labels[:80])
model.score(rows[80:], labels[80:])  # expect: TL101
print("range asked about:", "larger" if np.ptp(rows[80:]) > np.ptp(scaled) else "alike")
