"""Columns that a table has are made numbers one by one, and one of them is scaled ahead of the split. Run: the scaler's range is that of all prices."""
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import MinMaxScaler

prices = pd.read_csv("prices.csv")
for name in ("open", "high", "low", "close", "volume"):
    if name in prices.columns:
        prices[name] = pd.to_numeric(prices[name], errors="coerce")
close = MinMaxScaler().fit_transform(prices[["close"]].dropna())  # expect: TL105
train, test = close[:80], close[80:]
model = LinearRegression().fit(train[:-1], train[1:])
print(model.score(test[:-1], test[1:]))
