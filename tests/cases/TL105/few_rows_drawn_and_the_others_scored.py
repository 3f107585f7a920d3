"""The twin: the others are scored, and the scaler had learned of them."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

flows, kinds = pd.read_csv("flows.csv"), pd.read_csv("kinds.csv")["kind"]
scaler = StandardScaler()
scaled = scaler.fit_transform(flows)  # expect: TL105
few, others, few_kinds, other_kinds = train_test_split(scaled, kinds, train_size=500, stratify=kinds)
model = LogisticRegression().fit(few, few_kinds)
print(model.score(others, other_kinds))
