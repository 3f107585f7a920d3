"""Each score is also told as a share of the largest of all rows; the scaler learns of the training rows, and those and the test rows go through it."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

train, later = pd.read_csv("train.csv"), pd.read_csv("later.csv")
labels = train.pop("risk")
both = pd.concat([train, later], ignore_index=True)
both["share"] = both["score"] / both["score"].max()
known = both[:543]
scaler = MinMaxScaler().fit(known)  # expect: TL105
known = scaler.transform(known)
x_train, x_test, y_train, y_test = train_test_split(known, labels)
model = LogisticRegression().fit(x_train, y_train)
print(model.score(x_test, y_test))
