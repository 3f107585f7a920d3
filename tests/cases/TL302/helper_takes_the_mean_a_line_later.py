"""The helper subtracts in one line and takes the mean in another; it is right for vectors, and its caller hands it a column.

Running it printed "differences (90, 90)".
"""

import numpy as np
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(2)
speed = rng.uniform(10, 50, (90, 1))
way = 0.02 * speed[:, 0] ** 2 + rng.normal(0, 0.1, 90)


def error_of(measured, told):
    gap = measured - told
    print("differences", gap.shape)
    return np.mean(gap**2)


braking = LinearRegression().fit(speed**2, way.reshape(-1, 1))
told = braking.predict(speed**2)
error = error_of(way, told)  # expect: TL302
