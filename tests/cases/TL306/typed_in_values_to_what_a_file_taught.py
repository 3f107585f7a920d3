"""A forest is fitted on a table from a file, and its pipeline's scaler too; whoever asks types values in, which have one axis, and so has a column of the table.

Run with a made-up file: each of the calls raises. # raises: ValueError
"""

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler

boats = pd.read_csv("boats.csv")
features, racing = boats.drop(columns="racing"), boats["racing"]
judge = make_pipeline(MinMaxScaler(), RandomForestClassifier()).fit(features, racing)
typed = np.array([float(word) for word in input().split(",")])
print(judge.predict(typed))  # expect: TL306  # unrepaired
# says: `judge.predict` raises: `typed` has one axis, and a table is needed; use `.reshape(1, -1)` or `.reshape(-1, 1)`
print(judge.predict([9.5, 4.0]))  # expect: TL306  # unrepaired
# says: give it as `[[9.5, 4.0]]` if it is one sample
print(judge.predict_proba(features["crew"]))  # expect: TL306  # unrepaired
scaler = MinMaxScaler()
print(scaler.fit_transform(boats["length"]))  # expect: TL306  # unrepaired
# says: `boats['length']` is one column of shape (rows,), and a table is needed; give it a second axis
