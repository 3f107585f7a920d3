"""The target of `r2_score` comes first; here the forecast does, and the measurements, gathered one by one in a list, come second: running it printed -18.8, and -25.3 the right way round."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score

series = np.cumsum(np.random.default_rng(0).normal(size=(80, 4)), axis=0)
model = LinearRegression().fit(series[:50, :3], series[:50, 3])
rows, measured = [], []
for day in range(50, 80):
    rows.append(series[day, :3])
    measured.append(series[day, 3])
forecast = model.predict(np.array(rows))
print(r2_score(forecast, measured))  # expect: TL404
