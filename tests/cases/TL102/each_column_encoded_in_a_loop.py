"""A loop encodes each column of both tables put together, by one encoder after another. Run: it prints a share."""

import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

train, test = pd.read_csv("soil_2020.csv"), pd.read_csv("soil_2021.csv")
kinds, test_kinds = train.pop("kind"), test.pop("kind")
both = pd.concat([train, test])
encoder = LabelEncoder()
for name in both.columns:
    both[name] = encoder.fit_transform(both[name])
train, test = both[: len(train)], both[len(train) :]
model = DecisionTreeClassifier().fit(train, kinds)
print(model.score(test, test_kinds))
