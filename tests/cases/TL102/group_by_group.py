"""Each group has a model and a scaler of its own, asked about that group only: nothing is mixed."""

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

sales = pd.read_csv("sales.csv")
for weekend in (True, False):
    part = sales[sales["weekend"] == weekend]
    inputs = StandardScaler().fit_transform(part[["price", "visitors"]])
    print(Ridge().fit(inputs, part["sold"]).score(inputs, part["sold"]))
