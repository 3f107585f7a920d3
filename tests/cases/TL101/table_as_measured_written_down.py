"""The twin: the table holds what was measured, in centimetres. Running it printed a class for each row."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
rows, kinds = pd.DataFrame(rng.normal(50, 9, (200, 2)), columns=["height", "width"]), rng.integers(0, 2, 200)
scaler = StandardScaler()
judge = LogisticRegression().fit(scaler.fit_transform(rows), kinds)
print(judge.predict(pd.DataFrame({"height": [61.5, 48.0], "width": [41.25, 52.0]}).values))  # expect: TL101
