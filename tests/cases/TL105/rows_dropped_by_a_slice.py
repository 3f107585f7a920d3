"""The first rows are dropped by a slice, and nobody asks for them again: what is left is all that there is, and the scaler learns of its test rows.

Run with made-up numbers: the means that the scaler holds are those of training and test rows.
"""

import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

measured = pd.read_csv("soil.csv")
rest = measured.loc[400:]
X, y = rest[["acidity", "moisture"]], rest["kind"]
scaler = StandardScaler()
scaler.fit(X)  # expect: TL105
# says: learns from `X` before the split
X = scaler.transform(X)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(KNeighborsClassifier(5).fit(X_train, y_train).score(X_test, y_test))
