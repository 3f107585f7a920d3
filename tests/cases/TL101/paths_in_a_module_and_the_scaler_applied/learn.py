"""Learns prices of scaled rows, and keeps both the model and what scaled them."""
import joblib
import pandas as pd
from places import COLUMNS, PRICES, RANGES
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import MinMaxScaler

flats = pd.read_csv("flats.csv")
ranges = MinMaxScaler().fit(flats[COLUMNS])
neighbours = KNeighborsRegressor(7).fit(ranges.transform(flats[COLUMNS]), flats["price"])
joblib.dump(neighbours, PRICES)
joblib.dump(ranges, RANGES)
