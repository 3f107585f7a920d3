"""A row is filled in by hand, value by value, over zeros: none is left out, so there is no gap to fill. Running it printed: [22.]."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

cars = pd.DataFrame({"power": [130.0, np.nan, 95.0, 70.0], "weight": [3500.0, 3700, 2400, 2100], "miles": [18.0, 15, 24, 27]})
cars["power"] = cars["power"].fillna(cars["power"].median())
model = LinearRegression().fit(cars[["power", "weight"]].values, cars["miles"].values)
asked = np.zeros((1, 2))
asked[0, 0] = 88
asked[0, 1] = 2700
print(model.predict(asked).round())
