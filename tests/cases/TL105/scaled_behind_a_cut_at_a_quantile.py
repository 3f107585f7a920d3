"""The scaler learns of the rows below a quantile of their age alone. Running it printed True."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
pd.DataFrame({"berth": rng.integers(1, 4, 300), "age": np.where(rng.random(300) < 0.2, np.nan, rng.normal(40, 9, 300)), "lived": rng.integers(0, 2, 300)}).to_csv("people.csv")
people = pd.read_csv("people.csv", index_col=0)
people = people.dropna()
cutoff = people["age"].quantile(0.8)
young, old = people[people["age"] < cutoff].copy(), people[people["age"] >= cutoff].copy()
scaler = StandardScaler()
young[["berth"]] = scaler.fit_transform(young[["berth"]])
old[["berth"]] = scaler.transform(old[["berth"]])
model = LogisticRegression().fit(young[["berth"]], young["lived"])
print(model.score(old[["berth"]], old["lived"]) < 1)
