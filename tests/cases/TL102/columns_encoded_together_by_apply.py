"""An encoder is handed to `apply` of both tables put together, which are told apart afterwards. Run: "red" is 1 in both."""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.preprocessing import LabelEncoder

train = pd.DataFrame({"color": ["blue", "red", "blue", "red"], "form": ["o", "x", "x", "o"], "good": [0, 1, 0, 1]})
test = pd.DataFrame({"color": ["red", "red"], "form": ["o", "x"]})
columns = ["color", "form"]
both = pd.concat([train[columns], test[columns]])
both = both.apply(LabelEncoder().fit_transform)
train[columns], test[columns] = both.iloc[:4], both.iloc[4:]
forest = RandomForestClassifier(random_state=0).fit(train[columns], train["good"])
print(forest.predict(test[columns]))
