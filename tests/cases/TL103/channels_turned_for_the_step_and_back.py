"""The rows to ask about are turned round for a step whose means are turned round too, and then back: what the model is given was treated alike. Run: the
difference is zero. From the last ones the means are taken away in the wrong order.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
means = np.array([1.0, 2.0, 3.0])
known, asked, kinds = rng.random((50, 4, 4, 3)), rng.random((10, 4, 4, 3)), rng.integers(0, 2, 50)
model = LogisticRegression().fit((known - means).reshape(50, -1), kinds)

sliced = (asked[..., ::-1] - means[::-1])[..., ::-1]
print(np.abs(sliced - (asked - means)).max(), model.predict(sliced.reshape(10, -1)))
flipped = np.flip(np.flip(asked, -1) - means[::-1], axis=-1)
print(model.predict(flipped.reshape(10, -1)))
picked = (asked[..., [2, 1, 0]] - means[::-1])[..., [2, 1, 0]]
print(model.predict(picked.reshape(10, -1)))

left = asked - means[::-1]  # expect: TL103
#      ^^^^^^^^^^^^^^^^^^^
print(model.predict(left.reshape(10, -1)))
