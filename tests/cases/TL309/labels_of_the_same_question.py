"""The labels are picked by the same question, asked in another way."""

import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error

loads = pd.read_csv("loads.csv")
early = loads["year"] <= 2021
inputs = ["temperature", "weekday"]
forest = RandomForestRegressor().fit(loads.loc[early, inputs], loads.loc[early, "load"])
forecast = forest.predict(loads[loads["year"] > 2021][inputs])
print(mean_absolute_error(loads[~early]["load"], forecast))
print(mean_absolute_error(loads.loc[early == False, "load"], forecast))  # noqa: E712
