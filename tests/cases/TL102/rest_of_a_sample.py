"""Training rows are drawn and the others dropped by their labels; those are scaled by their own range."""

import pandas as pd
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import MinMaxScaler

wells = pd.read_csv("wells.csv")
drilled = wells.sample(frac=0.7, random_state=3)
planned = wells.drop(drilled.index)
inputs = ["depth", "porosity"]
near = KNeighborsRegressor().fit(MinMaxScaler().fit_transform(drilled[inputs]), drilled["yield"])
planned = planned.assign(expected=near.predict(MinMaxScaler().fit_transform(planned[inputs])))  # expect: TL102
