"""The harbour is filled by the commonest in the training table only, and both tables get dummies: a gap in the other one has zeros in all of them, and no gap is left.

Run with made-up tables: the columns of the other table hold no missing value when they reach the forest.
"""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier

train = pd.read_csv("sailed.csv")
test = pd.read_csv("sailing.csv")
train["harbour"] = train["harbour"].fillna(train["harbour"].mode()[0])
train = pd.get_dummies(train, columns=["harbour"])
test = pd.get_dummies(test, columns=["harbour"])  # allow: TL106
X, y = train.drop(columns="arrived"), train["arrived"]
X_new = test[X.columns]
forest = RandomForestClassifier().fit(X, y)
pd.DataFrame({"arrived": forest.predict(X_new)}).to_csv("guessed.csv")
