"""The means are picked, negated and cut anew for the question: they are the numbers of the training rows then, not those that stand in the program. Of the
last ones those very numbers are taken away.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
means = np.array([1.0, 2.0, 3.0])
known, asked, kinds = rng.random((50, 4, 4, 3)), rng.random((10, 4, 4, 3)), rng.integers(0, 2, 50)
model = LogisticRegression().fit((known - np.array([3.0, 1.0, 2.0])).reshape(50, -1), kinds)

picked = asked - np.take(means, [2, 0, 1])
negated = asked + -np.array([3.0, 1.0, 2.0])
cut = asked - np.delete(np.array([7.0, 3.0, 1.0, 2.0]), 0)
print(model.predict(picked.reshape(10, -1)), model.predict(negated.reshape(10, -1)), model.predict(cut.reshape(10, -1)))

same = asked - means  # expect: TL103
#      ^^^^^^^^^^^^^
print(model.predict(same.reshape(10, -1)))
