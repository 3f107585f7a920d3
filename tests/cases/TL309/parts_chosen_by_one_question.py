"""Predictions and labels are chosen apart, by the same question: both are of one part, whatever is asked for. Running it printed "rows: 30"."""

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
settings = {"part": part, "least": len(part)}
predicted = model.predict(X_test) if part.startswith("test") else model.predict(X_train)
true = y_test if part.startswith("test") else y_train
print("rows:", len(true), accuracy_score(true, predicted) > 0.8)

again = model.predict(X_train) if settings["part"] == "train" and settings["least"] > 2 else model.predict(X_test)
truth = y_train if settings["part"] == "train" and settings["least"] > 2 else y_test
print(accuracy_score(truth, again) > 0.8)
