"""The function that draws the rows brings them to their range as well: that is how they are made, and both sides are as they were made.

Running it printed "rows lie between -20 and 60: True".
"""
import numpy as np
from sklearn.linear_model import LogisticRegression


def uniform(rng, *shape):
    return rng.random(shape)


def drawn(rng, count):
    return uniform(rng, count, 3) * 80 - 20


rng = np.random.default_rng(0)
rows = drawn(rng, 100)
model = LogisticRegression().fit(rows, rows[:, 0] > 20)
new = rng.uniform(-20, 60, (20, 3))
model.predict(new)
print("rows lie between -20 and 60:", bool((rows > -20).all() and (new < 60).all()))
