"""The scaler learns of all years, and the windows are told apart afterwards. Running it printed True."""

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
days = pd.date_range("2012-01-01", periods=900)
pd.DataFrame({"dew": rng.normal(size=900), "wind": rng.normal(size=900), "dust": rng.normal(size=900)}, index=days).to_csv("air.csv")
air = pd.read_csv("air.csv", index_col=0, parse_dates=True)
scaler = StandardScaler()
rows = scaler.fit_transform(air[["dew", "wind"]])  # expect: TL105
windows = np.array([rows[end - 7 : end].ravel() for end in range(7, len(rows))])
goals = air["dust"].values[7:]
model = Ridge().fit(windows[:-170], goals[:-170])
print(model.score(windows[-170:], goals[-170:]) < 1)
