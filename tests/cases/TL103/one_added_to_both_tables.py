"""A loop over both tables adds one in the same line: that is one step, whichever table it is done to. Runs on made-up tables."""

import pandas as pd
from sklearn.linear_model import LogisticRegression

train, asked = pd.read_csv("train.csv"), pd.read_csv("asked.csv")
for table in [train, asked]:
    table["family"] = table["brothers"] + table["parents"] + 1
    table["alone"] = 0
    table.loc[table["family"] == 1, "alone"] = 1
model = LogisticRegression().fit(train.drop("survived", axis=1).values, train["survived"])
print(model.predict(asked.values))
