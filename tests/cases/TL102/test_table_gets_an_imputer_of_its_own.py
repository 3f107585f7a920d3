"""A second imputer is fitted on the test table: gaps are filled with the test table's own medians.

Running it printed "the gap counts as 62.0"; with transform() of the first one, "the gap counts as 32.5".
"""

import numpy as np
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.tree import DecisionTreeRegressor

train = pd.DataFrame({"age": [20.0, 30.0, np.nan, 40.0, 35.0, np.nan] * 5, "town": ["a", "b", "b", np.nan, "b", "a"] * 5, "pay": [1.0, 2, 2, 3, 2.5, 1.8] * 5})
test = pd.DataFrame({"age": [60.0, np.nan, 64.0], "town": ["a", "b", np.nan], "pay": [3.0, 2.0, 3.0]})

imputer = SimpleImputer(strategy="median")
train_age = imputer.fit_transform(train[["age"]])
test_age = SimpleImputer(strategy="median").fit_transform(test[["age"]])  # expect: TL102

tree = DecisionTreeRegressor(random_state=0).fit(train_age, train["pay"])
guessed = tree.predict(test_age)
print("the gap counts as", float(test_age[1, 0]))
