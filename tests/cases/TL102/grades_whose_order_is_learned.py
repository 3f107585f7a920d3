"""The twin: the grades are learned of each part. Run with a test part that has no "mild" row, "strong" became 0 there."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import OrdinalEncoder

table = pd.read_csv("patients.csv")
X_train, X_test, y_train, y_test = train_test_split(table[["age", "cough"]], table["ill"], random_state=0)
encoder = OrdinalEncoder()
train_cough = encoder.fit_transform(X_train[["cough"]])
test_cough = encoder.fit_transform(X_test[["cough"]])  # expect: TL102
model = LogisticRegression().fit(np.hstack([X_train[["age"]], train_cough]), y_train)
print(model.score(np.hstack([X_test[["age"]], test_cough]), y_test))
