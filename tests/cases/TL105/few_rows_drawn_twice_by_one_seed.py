"""A look-alike of `few_rows_drawn_by_a_split`: the split is made twice with one seed, and what the first let go of, the second has scored."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

flows, kinds = pd.read_csv("flows.csv"), pd.read_csv("kinds.csv")["kind"]
scaled = StandardScaler().fit_transform(flows)  # expect: TL105
X_train, _, y_train, _ = train_test_split(scaled, kinds, random_state=4)
model = LogisticRegression().fit(X_train, y_train)
_, X_test, _, y_test = train_test_split(scaled, kinds, random_state=4)
print(model.score(X_test, y_test))
