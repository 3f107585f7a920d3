"""The table is told apart first and scaled by its first part; windows are made of each. Nothing is wrong. Twin of windows_told_apart_after_scaling."""
import numpy as np
import pandas as pd
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler

prices = pd.read_csv("prices.csv")[["open", "close"]]
days = int(len(prices) * 0.8)
scaler = MinMaxScaler().fit(prices[:days])


def windows_of(table, days=30):
    scaled = scaler.transform(table)
    past, coming = [], []
    for i in range(days, len(scaled)):
        past.append(scaled[i - days : i])
        coming.append(scaled[i, 1])
    return np.array(past), np.array(coming)


past, coming = windows_of(prices[:days])
later, after = windows_of(prices[days:])
model = Sequential([Input((30, 2)), LSTM(16), Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(past, coming, validation_data=(later, after))
