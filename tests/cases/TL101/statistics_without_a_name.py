"""The rows are scaled by what nobody keeps, the question is not. Run: 0.40 are right; scaled alike, 0.99."""

import numpy as np
from sklearn.datasets import load_wine
from sklearn.svm import SVC

rows, kinds = load_wine(return_X_y=True)
known, asked = rows[::2], rows[1::2]
known = (known - known.mean(axis=0)) / known.std(axis=0)
model = SVC().fit(known, kinds[::2])
print(np.mean(model.predict(asked) == kinds[1::2]))  # expect: TL101
