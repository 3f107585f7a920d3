"""The gaps of the training rows get the mean of their column, those of the new rows a zero.
"""
import numpy as np
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(0)
x = rng.normal(20, 3, (200, 2))
x[::7, 1] = np.nan
y = np.nansum(x, axis=1)
mean = np.nanmean(x, axis=0)
model = LinearRegression().fit(np.where(np.isnan(x), mean, x), y)
new = np.array([[21.0, np.nan], [18.0, 22.0]])
print(model.predict(np.nan_to_num(new, nan=0.0)))  # expect: TL107
