"""Scaled rows are made a table again with the numbers of the table that they come from; a part of them has fewer rows than that has numbers.
Running it printed: True.
"""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
patients = pd.DataFrame(rng.normal(size=(200, 2)), columns=["pulse", "weight"]).assign(ill=rng.integers(0, 2, 200))
X, y = patients[["pulse", "weight"]], patients["ill"]
scaler = StandardScaler()
X = pd.DataFrame(scaler.fit_transform(X), columns=X.columns, index=patients.index)  # expect: TL105  # unrepaired
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test) < 1)
