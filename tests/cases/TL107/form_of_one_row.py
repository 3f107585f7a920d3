"""The fields of a form are put together to one row: whoever filled it in left none out, so there is no gap to fill. Running it printed: 22."""

import os

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

cars = pd.DataFrame({"power": [130.0, np.nan, 95.0, 70.0], "weight": [3500.0, 3700, 2400, 2100], "miles": [18.0, 15, 24, 27]})
cars["power"] = cars["power"].fillna(cars["power"].median())
model = LinearRegression().fit(cars[["power", "weight"]], cars["miles"])


def asked(power, weight):
    row = pd.DataFrame([{"power": power, "weight": weight}])
    return model.predict(row[["power", "weight"]])[0]


print(round(asked(float(os.environ.get("POWER", "88")), float(os.environ.get("WEIGHT", "2700")))))
