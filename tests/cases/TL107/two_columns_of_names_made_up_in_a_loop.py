"""Columns whose names are put together are filled in both tables alike, one with zero and one with the median; which is set last differs.

Run with two tables of shops: each column of both holds the same fill.
"""
import pandas as pd
from sklearn.linear_model import LinearRegression

train = pd.read_csv("shops.csv")
test = pd.read_csv("new_shops.csv")
sales = train.pop("sales")
usual = train["staff"].median()
for kind in train["kind"].unique():
    train[f"days_{kind}"] = train["days"].fillna(0)
    train[f"staff_{kind}"] = train["staff"].fillna(usual)
    test[f"staff_{kind}"] = test["staff"].fillna(usual)
    test[f"days_{kind}"] = test["days"].fillna(0)
columns = [name for name in train if "_" in name]
model = LinearRegression().fit(train[columns], sales)
print(model.predict(test[columns]))
