"""The twin: they are scaled as the training rows were."""

import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

from studio import make_model

table = pd.read_csv("flowers.csv")
X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="kind"), table["kind"])
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
model = make_model("forest")
model.fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
