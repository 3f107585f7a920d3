"""Two tables from two files, named train and test, scaled by one scaler; k-means by hand follows.

Running it printed "mean of the test rows 2.1".
"""

import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
pd.DataFrame({"x": rng.normal(0, 5, 80), "y": rng.normal(0, 1, 80)}).to_csv("train.csv", index=False)
pd.DataFrame({"x": rng.normal(20, 5, 30), "y": rng.normal(0, 1, 30)}).to_csv("test.csv", index=False)

data_train = pd.read_csv("train.csv")
data_test = pd.read_csv("test.csv")
scale = StandardScaler()
data_train = scale.fit_transform(data_train)
data_test = scale.transform(data_test)


def nearest(rows, centres):
    return np.linalg.norm(rows[:, None] - centres[None], axis=2).argmin(axis=1)


centres = data_train[:3].copy()
for turn in range(10):
    label = nearest(data_train, centres)
    centres = np.stack([data_train[label == k].mean(axis=0) for k in range(3)])
print("mean of the test rows", data_test.mean().round(1))
found = nearest(data_test, centres)
