"""Rows with gaps are left out of the training; the test table keeps its own, and the regression raises on them
(run on made-up tables).
"""
import pandas as pd
from sklearn.linear_model import LinearRegression

train = pd.read_csv("train.csv").dropna()
model = LinearRegression().fit(train[["lot", "rooms"]], train["price"])
test = pd.read_csv("test.csv")
print(model.predict(test[["lot", "rooms"]]))  # expect: TL107
