"""`apply` hands each column to a function; the statistics that it scales with are those of the training rows. Run: the test rows keep another mean."""

import pandas as pd
from sklearn.linear_model import LogisticRegression

COLUMNS = ["height", "width"]
train, test = pd.read_csv("leaves_train.csv"), pd.read_csv("leaves_test.csv")
low, high = train[COLUMNS].min(), train[COLUMNS].max()
told = LogisticRegression()
told.fit((train[COLUMNS] - low) / (high - low), train["kind"])
rows = ((test[COLUMNS] - low) / (high - low)).apply(lambda column: column.astype("float64"))
print(told.score(rows, test["kind"]))
