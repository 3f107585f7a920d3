"""A row of another table is asked about, whose wheel was never encoded: it raises, for a name is no number (as was seen by running it)."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import LabelEncoder

cars = pd.read_csv("cars.csv")
cars["wheel"] = LabelEncoder().fit_transform(cars["wheel"])
X, y = cars[["power", "wheel"]], cars["price"]
model = LinearRegression().fit(X, y)
others = pd.read_csv("others.csv")[["power", "wheel"]]
print(model.predict(others))  # expect: TL106
