"""The measurements come first, the forecasts, gathered one by one in a list, second. Right."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score

series = np.cumsum(np.random.default_rng(0).normal(size=(80, 4)), axis=0)
model = LinearRegression().fit(series[:50, :3], series[:50, 3])
measured, forecast = [], []
for day in range(50, 80):
    measured.append(series[day, 3])
    forecast.append(model.predict(series[day : day + 1, :3])[0])
print(r2_score(measured, forecast))
