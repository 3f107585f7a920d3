"""The scaler has seen all rows when the folds are made. Twin of scaler_of_the_validation_rows."""
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import cross_val_score
from sklearn.preprocessing import MinMaxScaler

prices = pd.read_csv("btc.csv")
scaled = MinMaxScaler().fit_transform(prices[["open", "volume"]])  # expect: TL105
print(cross_val_score(Ridge(), scaled, prices["close"], cv=5).mean())
