"""Without names in the file the first row is taken for them when it is read, so there are 9 rows, as many as flags. Running it printed "(9, 3)"."""
import numpy as np
import pandas as pd

pd.DataFrame(np.arange(30.0).reshape(10, 3)).to_csv("levels.csv", header=False, index=False)
levels = pd.read_csv("levels.csv").to_numpy()
print((levels[:, :3] * np.ones((9, 1))).shape)
