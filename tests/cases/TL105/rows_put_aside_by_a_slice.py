"""The last rows are put aside by a slice, and what is left is split once more: the scaler has not seen the rows that were put aside.

Run with made-up numbers: the score on the rows put aside is that of a scaler that knows nothing of them.
"""

import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

measured = pd.read_csv("soil.csv")
aside = measured.loc[:399]
rest = measured.loc[400:]
X, y = rest[["acidity", "moisture"]], rest["kind"]
scaler = StandardScaler()
scaler.fit(X)
X = scaler.transform(X)
X_train, X_val, y_train, y_val = train_test_split(X, y, random_state=0)
neighbours = max((KNeighborsClassifier(k).fit(X_train, y_train) for k in (3, 5, 9)), key=lambda each: each.score(X_val, y_val))
print(neighbours.score(scaler.transform(aside[["acidity", "moisture"]]), aside["kind"]))
