"""The question is divided by the squares of what the training rows were divided by. Running it printed "largest value asked 0.25"."""
import numpy as np
from sklearn.svm import SVC

rng = np.random.default_rng(0)
WIDTHS = np.array([4.0, 9.0, 25.0])
SQUARES = np.array([16.0, 81.0, 625.0])
rows, kinds = rng.normal(size=(60, 3)) * WIDTHS, rng.integers(0, 2, 60)
asked = np.loadtxt(["1 2 3", "4 5 6"])
clf = SVC().fit(rows / WIDTHS, kinds)
scaled = asked / SQUARES  # expect: TL103
print("largest value asked", (scaled.max() if len(clf.predict(scaled)) else 0).round(2))
