"""Three tables are filled together and taken apart again by their lengths: the middle rows are those of the fold that is asked about. Running it printed 3 times True."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import KFold


def filled(first, second, third):
    together = pd.concat([first, second, third], ignore_index=True)
    together["area"] = together["area"].fillna(0)
    a = together.iloc[: len(first)].reset_index(drop=True)
    b = together.iloc[len(first) : len(first) + len(second)].reset_index(drop=True)
    c = together.iloc[len(first) + len(second) :].reset_index(drop=True)
    return a, b, c


rng = np.random.default_rng(0)
pd.DataFrame({"area": rng.normal(size=90), "rooms": rng.integers(1, 6, 90), "price": rng.normal(size=90)}).to_csv("homes.csv", index=False)
homes = pd.read_csv("homes.csv")
others = homes[["area", "rooms"]].head(10)
for rows, held in KFold(n_splits=3).split(homes):
    fitted, asked = homes.iloc[rows], homes.iloc[held]
    features, unseen, _ = filled(fitted[["area", "rooms"]], asked[["area", "rooms"]], others)
    model = LinearRegression().fit(features, fitted["price"])
    print(mean_squared_error(asked["price"], model.predict(unseen)) < 3)
