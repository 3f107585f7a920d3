"""The harbour is filled by the commonest in the training table only, and both tables get numbers by a mapping of their names: a gap stays a gap.

Run with made-up tables: the column of the other table holds missing values when it reaches the forest.
"""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier

train = pd.read_csv("sailed.csv")
test = pd.read_csv("sailing.csv")
train["harbour"] = train["harbour"].fillna(train["harbour"].mode()[0])
train["harbour"] = train["harbour"].map({"north": 0, "south": 1})
test["harbour"] = test["harbour"].map({"north": 0, "south": 1})
X, y = train.drop(columns="arrived"), train["arrived"]
X_new = test[X.columns]
forest = RandomForestClassifier().fit(X, y)
pd.DataFrame({"arrived": forest.predict(X_new)}).to_csv("guessed.csv")  # expect: TL107  # unrepaired
#                                       ^^^^^
# says: gaps in `harbour` of `X_new` reach `forest.predict`
