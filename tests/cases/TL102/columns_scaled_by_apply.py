"""`apply` hands each column to a lambda that scales it with its own statistics, those of the test rows too. Run: the two parts have one mean, whatever they hold."""

import pandas as pd
from sklearn.linear_model import LogisticRegression

COLUMNS = ["height", "width"]
train, test = pd.read_csv("leaves_train.csv"), pd.read_csv("leaves_test.csv")
told = LogisticRegression()
told.fit(train[COLUMNS].apply(lambda column: (column - column.mean()) / column.std()), train["kind"])
rows = test[COLUMNS].apply(lambda column: (column - column.mean()) / column.std())  # expect: TL102
print(told.score(rows, test["kind"]))

# first: import pandas as pd
# first: pd.DataFrame({"height": [1.0, 2, 3, 4], "width": [9.0, 7, 5, 3], "kind": [0, 0, 1, 1]}).to_csv("leaves_train.csv", index=False)
# first: pd.DataFrame({"height": [5.0, 6, 7], "width": [1.0, 0, 2], "kind": [1, 1, 1]}).to_csv("leaves_test.csv", index=False)
# before: abs(rows["height"].mean()) < 1e-9
# after: rows["height"].mean() > 2
