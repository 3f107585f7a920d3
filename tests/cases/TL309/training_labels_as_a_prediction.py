"""The training labels themselves, cut to the number of validation rows, are of other rows. Runs, and says nothing."""

import numpy as np
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

angles = pd.Series(np.random.rand(100))
train, valid = train_test_split(angles, random_state=1)
ones = np.ones(valid.shape[0])
print(mean_absolute_error(valid, ones * train[: len(valid)].values))  # expect: TL309
