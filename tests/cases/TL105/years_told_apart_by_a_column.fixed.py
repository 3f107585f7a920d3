"""Rows are told apart by a column of the table that says yes or no; a table takes that by its numbers, and not by place. Running it printed: True."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
wines = pd.DataFrame(rng.normal(size=(200, 2)), columns=["acid", "sugar"]).assign(year=rng.integers(2000, 2030, 200), good=rng.integers(0, 2, 200))
X, y = wines[["acid", "sugar"]], wines["good"]
scaler = StandardScaler()
old = wines["year"] < 2020
scaler.fit(X.loc[old])
scaled = scaler.transform(X)
model = LogisticRegression().fit(scaled[old], y[old])
print(model.score(scaled[~old], y[~old]) < 1)
