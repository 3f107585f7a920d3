"""A table of an array with one axis has one column, so it can stand beside another table; the array itself cannot. Running it printed "(5, 2)" twice and then
raised "all the input arrays must have same number of dimensions".
"""

import numpy as np
import pandas as pd

chances = pd.DataFrame(np.linspace(0, 1, 5).reshape(-1, 1))
labels = np.arange(5)
table = pd.DataFrame(labels)
print(np.concatenate([chances, table], axis=1).shape)
print(np.concatenate([chances, pd.DataFrame(table[0])], axis=1).shape)
print(np.concatenate([chances, labels], axis=1).shape)  # expect: TL307
