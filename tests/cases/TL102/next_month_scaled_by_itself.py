"""Each month the model is trained on the past, and the month ahead is scaled with statistics of that month.

Running it printed "mean error 41.4"; with transform(), "mean error 0.4".
"""

import numpy as np
from sklearn.linear_model import Lasso
from sklearn.model_selection import TimeSeriesSplit
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(1)
demand = np.cumsum(rng.normal(0.3, 1.0, (240, 3)), axis=0)
sales = demand @ [1.0, 0.5, -0.3] + rng.normal(0, 0.5, 240)

errors = []
for past, ahead in TimeSeriesSplit(n_splits=6).split(demand):
    scaler = StandardScaler()
    model = Lasso(alpha=0.01)
    model.fit(scaler.fit_transform(demand[past]), sales[past])
    guess = model.predict(scaler.fit_transform(demand[ahead]))  # expect: TL102  # reveal model.predict(scaler.fit_transform(demand[ahead])): by its own statistics  # reveal model: its input went through `cumsum`, `StandardScaler`
    errors.append(np.abs(guess - sales[ahead]).mean())
print("mean error", np.mean(errors).round(1))
