"""A column is left out where the table has it, rows with a mark are taken out, and the gaps of all that are left are filled before the split.

Run with a table of 300 patients, the mean of all rows and that of the training rows differed.
"""
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split

table = pd.read_csv("patients.csv")
if "ID" in table.columns:
    table = table.drop(columns=["ID"])
table = table[table["months"] != 999]
table = table.replace(999, np.nan)
imputer = SimpleImputer()
table = pd.DataFrame(imputer.fit_transform(table), columns=table.columns)  # expect: TL105
X, y = table.drop(columns=["months"]), table["months"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RandomForestRegressor().fit(X_train, y_train)
print(model.score(X_test, y_test))
