"""An array is brought to mean 0 by all of its rows. Run: the training rows' mean is not 0; taken of the training part behind the split, it is."""

import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
rows = rng.normal(size=(100, 3)) + np.arange(100)[:, None]
goal = rows.sum(axis=1)
rows = (rows - rows.mean(axis=0)) / rows.std(axis=0)  # expect: TL105
early, late, early_goal, late_goal = train_test_split(rows, goal, test_size=0.25, shuffle=False)
model = Ridge().fit(early, early_goal)
print(model.score(late, late_goal))

# before: abs(early.mean()) > 0.1
# after: abs(early.mean()) < 1e-6 and abs(late.mean()) > 1
