"""The scaler learned of the training table alone. What `train_test_split` does here is to draw fewer of its rows: the others are let go of. The test
table was read from another file."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

flows, kinds = pd.read_csv("flows.csv"), pd.read_csv("kinds.csv")["kind"]
scaler = StandardScaler()
scaled = scaler.fit_transform(flows)
few, _, few_kinds, _ = train_test_split(scaled, kinds, train_size=500, stratify=kinds)
model = LogisticRegression().fit(few, few_kinds)
print(model.predict(scaler.transform(pd.read_csv("flows_of_the_next_day.csv"))))
