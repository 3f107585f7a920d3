"""Rows are told apart by a column of the table that says yes or no; a table takes that by its numbers, and not by place. Running it printed: True."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
wines = pd.DataFrame(rng.normal(size=(200, 2)), columns=["acid", "sugar"]).assign(year=rng.integers(2000, 2030, 200), good=rng.integers(0, 2, 200))
X, y = wines[["acid", "sugar"]], wines["good"]
scaler = StandardScaler()
scaled = scaler.fit_transform(X)  # expect: TL105
old = wines["year"] < 2020
model = LogisticRegression().fit(scaled[old], y[old])
print(model.score(scaled[~old], y[~old]) < 1)

# before: abs(scaler.mean_ - X.mean()).max() < 1e-9
# after: abs(scaler.mean_ - X[old].mean()).max() < 1e-9
