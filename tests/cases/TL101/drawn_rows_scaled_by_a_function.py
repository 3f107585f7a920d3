"""The rows of either side are drawn by themselves; a function brings those of the training to a scale, and those that are asked about stay as drawn.

Running it printed "share of one answer: 0.95".
"""
import numpy as np
from sklearn.linear_model import LogisticRegression

CENTRE, SPREAD = 40.0, 12.0


def prepared(rows):
    return (rows - CENTRE) / SPREAD


rng = np.random.default_rng(0)
rows = rng.normal(40, 12, (100, 3))
model = LogisticRegression().fit(prepared(rows), rows[:, 0] > 40)
new = rng.normal(40, 12, (20, 3))
answers = model.predict(new)  # expect: TL101
print("share of one answer:", max(answers.mean(), 1 - answers.mean()))
