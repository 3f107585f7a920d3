"""A mask tells the rows apart: the forecast is of those that it leaves, the labels of those that it takes."""

import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error

loads = pd.read_csv("loads.csv")
early = loads["year"] <= 2021
inputs = ["temperature", "weekday"]
forest = RandomForestRegressor().fit(loads.loc[early, inputs], loads.loc[early, "load"])
forecast = forest.predict(loads[loads["year"] > 2021][inputs])
print(mean_absolute_error(loads.loc[early, "load"], forecast))  # expect: TL309
