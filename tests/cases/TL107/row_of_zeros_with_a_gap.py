"""A row is written down with a gap, which the training table's were filled for. Running it raised: ValueError: Input X contains NaN."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

cars = pd.DataFrame({"power": [130.0, np.nan, 95.0, 70.0], "weight": [3500.0, 3700, 2400, 2100], "miles": [18.0, 15, 24, 27]})
cars["power"] = cars["power"].fillna(cars["power"].median())
model = LinearRegression().fit(cars[["power", "weight"]], cars["miles"])
asked = pd.DataFrame({"power": [np.nan], "weight": [2700.0]})
print(model.predict(asked).round())  # expect: TL107
