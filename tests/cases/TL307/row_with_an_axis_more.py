"""`ndmin=2` puts an axis in front: turned, it is a column that goes with rows, and not turned a row of four. Run: the first product works, the second raises."""
import numpy as np

table = np.ones((4, 3))
weights = np.array([-1, 0, 1, 0], ndmin=2)
print(table * weights.T)
print(table * weights)  # expect: TL307
