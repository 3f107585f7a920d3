"""Both sides divide by the same numbers: once as they are written down, once as the roots of their squares. Twin of
numbers_written_down_and_their_squares.
"""
import numpy as np
from sklearn.svm import SVC

rng = np.random.default_rng(0)
WIDTHS = np.array([4.0, 9.0, 25.0])
SQUARES = np.array([16.0, 81.0, 625.0])
rows, kinds = rng.normal(size=(60, 3)) * WIDTHS, rng.integers(0, 2, 60)
asked = np.loadtxt(["1 2 3", "4 5 6"])
clf = SVC().fit(rows / WIDTHS, kinds)
print(clf.predict(asked / np.sqrt(SQUARES)))
