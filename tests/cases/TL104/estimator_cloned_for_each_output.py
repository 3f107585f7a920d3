"""MultiOutputClassifier fits a clone for each output: the estimator that it was given stays as it was.

# raises: sklearn.exceptions.NotFittedError
"""
import numpy as np
from sklearn.multioutput import MultiOutputClassifier
from sklearn.neighbors import KNeighborsClassifier

rng = np.random.default_rng(0)
rows, labels = rng.normal(size=(60, 4)), rng.integers(0, 2, (60, 2))
neighbours = KNeighborsClassifier(3)
both = MultiOutputClassifier(neighbours).fit(rows[:50], labels[:50])
print(both.predict(rows[50:52]))
print(neighbours.predict(rows[50:52]))  # expect: TL104
