"""Rows with a gap are left out of the table that is fitted; the table that is asked about has one, as its text shows. Run: ValueError."""

import numpy as np
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor

fitted = pd.DataFrame({"dose": [1.0, 2.0, np.nan, 4.0, 5.0], "weight": [50, 61, 58, 72, 69], "effect": [0.1, 0.3, 0.2, 0.6, 0.7]}).dropna()
model = KNeighborsRegressor(n_neighbors=2).fit(fitted[["dose", "weight"]], fitted["effect"])
asked = pd.DataFrame({"dose": [1.5, None], "weight": [55, 64]})
print(model.predict(asked[["dose", "weight"]]))  # expect: TL107
