"""Forms that were kept in a file may have been left half empty. Run with a form without its power, it raised: ValueError: Input X contains NaN."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

cars = pd.DataFrame({"power": [130.0, np.nan, 95.0, 70.0], "weight": [3500.0, 3700, 2400, 2100], "miles": [18.0, 15, 24, 27]})
cars["power"] = cars["power"].fillna(cars["power"].median())
model = LinearRegression().fit(cars[["power", "weight"]], cars["miles"])
forms = pd.read_csv("forms.csv")
print(model.predict(forms[["power", "weight"]])[0])  # expect: TL107

# first: import pandas
# first: pandas.DataFrame({"power": [float("nan")], "weight": [2700.0]}).to_csv("forms.csv")
# before: ValueError: Input X contains NaN
