"""Predictions and labels are chosen apart, by questions that are opposites: they are never of one part. Running it raised "inconsistent numbers of samples"."""

import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
rows = rng.normal(size=(120, 4))
kinds = (rows[:, 0] > 0).astype(int)
X_train, X_test, y_train, y_test = train_test_split(rows, kinds, random_state=0)
model = LogisticRegression().fit(X_train, y_train)

part = (sys.argv[1] if len(sys.argv) > 1 else "Test").lower()
predicted = model.predict(X_test) if part.startswith("test") else model.predict(X_train)
true = y_train if part.startswith("test") else y_test
print("rows:", len(true), accuracy_score(true, predicted) > 0.8)  # expect: TL309
