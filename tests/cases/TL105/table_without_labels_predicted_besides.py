"""The twin: the other table has no labels and is only predicted; the one score that there is, is that of the rows split off."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
scaler = StandardScaler()
X, X_test = scaler.fit_transform(train.drop(columns="kind")), scaler.transform(test)  # expect: TL105
X_fit, X_tune, y_fit, y_tune = train_test_split(X, train["kind"], random_state=1)
model = LogisticRegression().fit(X_fit, y_fit)
print(model.score(X_tune, y_tune))
pd.DataFrame({"id": test.index, "kind": model.predict(X_test)}).to_csv("answers.csv")
