"""`apply` hands each column to a lambda that scales it with its own statistics, those of the test rows too. Run: the two parts have one mean, whatever they hold."""

import pandas as pd
from sklearn.linear_model import LogisticRegression

COLUMNS = ["height", "width"]
train, test = pd.read_csv("leaves_train.csv"), pd.read_csv("leaves_test.csv")
told = LogisticRegression()
told.fit(train[COLUMNS].apply(lambda column: (column - column.mean()) / column.std()), train["kind"])
rows = test[COLUMNS].apply(lambda column: (column - train[column.name].mean()) / train[column.name].std())
print(told.score(rows, test["kind"]))
