"""The table that is asked about was printed by the program that scaled the rows, and written down again: it is on the model's scale. Running it printed a class for each row."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
rows, kinds = pd.DataFrame(rng.normal(50, 9, (200, 2)), columns=["height", "width"]), rng.integers(0, 2, 200)
scaler = StandardScaler()
judge = LogisticRegression().fit(scaler.fit_transform(rows), kinds)
print(judge.predict(pd.DataFrame({"height": [1.26425, -0.48522], "width": [-1.04364, 0.23112]}).values))
