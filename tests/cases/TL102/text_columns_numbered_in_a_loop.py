"""A loop numbers the words of each column of the training table, then anew those of the test table.

Running it printed "right: 0 of 3"; with transform(), "right: 3 of 3".
"""

import pandas as pd
from sklearn import preprocessing
from sklearn.ensemble import GradientBoostingClassifier

train = pd.DataFrame({"device": ["phone", "tablet", "laptop", "phone"] * 10, "city": ["Rome", "Oslo", "Bern", "Bern"] * 10, "buys": [1, 0, 0, 1] * 10})
train = train.astype({"device": object, "city": object})
test = pd.DataFrame({"device": ["tablet", "phone", "tablet"], "city": ["Oslo", "Rome", "Rome"], "buys": [0, 1, 0]})
test = test.astype({"device": object, "city": object})

features = ["device", "city"]
for col in features:
    if col in train.columns and train[col].dtype != "int64":
        le = preprocessing.LabelEncoder()
        train.loc[:, col] = le.fit_transform(train.loc[:, col])
        test.loc[:, col] = le.fit_transform(test.loc[:, col])  # expect: TL102

model = GradientBoostingClassifier(n_estimators=20, random_state=0)
model.fit(train[features].astype(int), train["buys"])
print("right:", int((model.predict(test[features].astype(int)) == test["buys"]).sum()), "of 3")
