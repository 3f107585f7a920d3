"""A converted notebook fits its forest in the string of a magic. Not run: it needs IPython."""
import numpy as np
from sklearn.ensemble import RandomForestRegressor

rows = np.random.default_rng(0).normal(size=(40, 3))
forest = RandomForestRegressor(n_estimators=5)
get_ipython().run_line_magic("time", "forest.fit(rows, rows[:, 0])")
print(forest.predict(rows[:2]))
