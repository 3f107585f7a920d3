"""The estimator that a search has found is asked about a table that the scaler learned from anew. Running it gave other answers than with the scaler of before."""

import numpy as np
import pandas as pd
from sklearn.model_selection import GridSearchCV
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

grown = pd.read_csv("grown.csv")
scaler = StandardScaler()
rows = scaler.fit_transform(grown[["high", "wide"]])
search = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": [3, 5]}, cv=3)
search.fit(rows, grown["kind"])
nearest = search.best_estimator_  # reveal: KNeighborsClassifier
nearest.fit(rows, grown["kind"])
found = pd.read_csv("found.csv")
asked = scaler.fit_transform(found[["high", "wide"]])  # expect: TL102
kinds = nearest.predict(asked)
print(np.unique(kinds))
