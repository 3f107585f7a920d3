"""Two imputers, one for the numbers and one for the words, each fitted on the training table only.

Running it printed "the gap counts as 32.5".
"""

import numpy as np
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.tree import DecisionTreeRegressor

train = pd.DataFrame({"age": [20.0, 30.0, np.nan, 40.0, 35.0, np.nan] * 5, "town": ["a", "b", "b", np.nan, "b", "a"] * 5, "pay": [1.0, 2, 2, 3, 2.5, 1.8] * 5})
test = pd.DataFrame({"age": [60.0, np.nan, 64.0], "town": ["a", "b", np.nan], "pay": [3.0, 2.0, 3.0]})

imputer = SimpleImputer(strategy="median")
train_age = imputer.fit_transform(train[["age"]])
test_age = imputer.transform(test[["age"]])
town_imputer = SimpleImputer(strategy="most_frequent").fit(train[["town"]])
test["town"] = town_imputer.transform(test[["town"]])[:, 0]

tree = DecisionTreeRegressor(random_state=0).fit(train_age, train["pay"])
guessed = tree.predict(test_age)
print("the gap counts as", float(test_age[1, 0]))
