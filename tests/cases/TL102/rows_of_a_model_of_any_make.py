"""The model comes from a function that is not in view: it learns of rows and labels, and answers. The test rows are scaled by themselves. Not run here: the
module is not there."""

import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

from studio import make_model

table = pd.read_csv("flowers.csv")
X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="kind"), table["kind"])
X_train = StandardScaler().fit_transform(X_train)
X_test = StandardScaler().fit_transform(X_test)  # expect: TL102
model = make_model("forest")
model.fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
