"""Imputer and scaler are fitted on each part in turn; only the test part is scaled rightly.

Running it printed "share right 0.4 big among the others 0.5"; with transform() alone, a share of 1.0.
"""

import numpy as np
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(1)
homes = pd.DataFrame({"area": rng.uniform(50, 300, 400), "year": rng.integers(1900, 2020, 400).astype(float)})
homes["big"] = (homes["area"] > 200).astype(int)
homes.loc[::9, "year"] = np.nan
homes = homes.sort_values("area", ignore_index=True)

x_train, y_train = homes[["area", "year"]].iloc[::2], homes["big"].iloc[::2]
x_valid, y_valid = homes[["area", "year"]].iloc[301::2], homes["big"].iloc[301::2]
x_test = homes[["area", "year"]].iloc[201:301:2]

imputer = SimpleImputer()
imputer.fit(x_train.iloc[:, :])
x_train = imputer.transform(x_train.iloc[:, :])
x_valid = imputer.transform(x_valid.iloc[:, :])
x_test = imputer.transform(x_test.iloc[:, :])

sc = StandardScaler()
x_train = sc.fit_transform(x_train)
x_test = sc.transform(x_test)
x_valid = sc.transform(x_valid)

knn = KNeighborsClassifier().fit(x_train, y_train)
print("share right", (knn.predict(x_valid) == y_valid).mean().round(1), "big among the others", knn.predict(x_test).mean().round(1))
