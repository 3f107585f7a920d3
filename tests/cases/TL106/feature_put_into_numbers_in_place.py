"""The twin: the column that is put into numbers is a feature, and the table that is asked about keeps its words."""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
train["partner"] = train["partner"].map({"Yes": 1, "No": 0}).astype(int)
names = ["age", "partner"]
forest = RandomForestClassifier().fit(train[names].values, train["churn"].values)
print(forest.predict_proba(test[names].values))  # expect: TL106
