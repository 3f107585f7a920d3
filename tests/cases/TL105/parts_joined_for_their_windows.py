"""The scaler learns of the years before 2014 alone; both parts are joined once more for windows that reach over the border, and told apart again. Running it printed True."""

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
days = pd.date_range("2012-01-01", periods=900)
pd.DataFrame({"dew": rng.normal(size=900), "wind": rng.normal(size=900), "dust": rng.normal(size=900)}, index=days).to_csv("air.csv")
air = pd.read_csv("air.csv", index_col=0, parse_dates=True)
before = air.loc[air.index < "2014-01-01"]
after = air.loc[air.index >= "2014-01-01"]
scaler = StandardScaler()
scaler.fit(before[["dew", "wind"]])
X_train, X_test = scaler.transform(before[["dew", "wind"]]), scaler.transform(after[["dew", "wind"]])

rows = np.concatenate((X_train, X_test))
dust = np.concatenate((before["dust"], after["dust"]))
windows = np.array([rows[end - 7 : end].ravel() for end in range(7, len(rows))])
goals = dust[7:]
model = Ridge().fit(windows[: -len(X_test)], goals[: -len(X_test)])
print(model.score(windows[-len(X_test) :], goals[-len(X_test) :]) < 1)
