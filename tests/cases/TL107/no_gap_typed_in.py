"""Twin of gaps_typed_in_and_dropped whose question has a number everywhere. Run: two answers."""

import numpy as np
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor

fitted = pd.DataFrame({"dose": [1.0, 2.0, np.nan, 4.0, 5.0], "weight": [50, 61, 58, 72, 69], "effect": [0.1, 0.3, 0.2, 0.6, 0.7]}).dropna()
model = KNeighborsRegressor(n_neighbors=2).fit(fitted[["dose", "weight"]], fitted["effect"])
asked = pd.DataFrame({"dose": [1.5, 3.5], "weight": [55, 64]})
doses = asked["dose"].to_numpy()  # reveal: float64
print(model.predict(asked[["dose", "weight"]]), doses)
