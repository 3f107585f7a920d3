"""A constant fills the gaps: it learned nothing of any row. Running it printed: True."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(1)
flats = pd.DataFrame({"area": rng.uniform(30, 120, 150), "floor": rng.integers(0, 9, 150).astype(float)})
flats["rent"] = 9 * flats["area"] + rng.normal(0, 40, 150)
flats.loc[::7, "floor"] = np.nan
flats["floor"] = flats["floor"].fillna(0)
train, test = train_test_split(flats, random_state=0)
model = LinearRegression().fit(train[["area", "floor"]], train["rent"])
print(model.score(test[["area", "floor"]], test["rent"]) > 0.5)
