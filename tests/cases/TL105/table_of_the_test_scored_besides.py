"""The scaler learned of the training table, and the table of the test goes through it and is scored. What is split off of the training rows serves to
choose."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
scaler = StandardScaler()
X, X_test = scaler.fit_transform(train.drop(columns="kind")), scaler.transform(test.drop(columns="kind"))
X_fit, X_tune, y_fit, y_tune = train_test_split(X, train["kind"], random_state=1)
best = max((LogisticRegression(C=c).fit(X_fit, y_fit) for c in (0.1, 1, 10)), key=lambda each: each.score(X_tune, y_tune))
model = LogisticRegression().fit(X_fit, y_fit)
print(model.score(X_tune, y_tune), f1_score(test["kind"], model.predict(X_test)))
