"""The scaler learned of one file; the model is asked about windows of another, which begin in the last sixty rows of the first. Nothing of the second was in the fit."""

import numpy as np
import pandas as pd
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler

before = pd.read_csv("until_2018.csv")
scaler = MinMaxScaler()
prices = scaler.fit_transform(before[["Open"]].values)
windows, goals = [], []
for i in range(60, 1258):
    windows.append(prices[i - 60 : i, 0])
    goals.append(prices[i, 0])
windows, goals = np.array(windows), np.array(goals)
windows = np.reshape(windows, (windows.shape[0], windows.shape[1], 1))
model = Sequential([Input((60, 1)), LSTM(20), Dense(1)])
model.compile(optimizer="adam", loss="mean_squared_error")
model.fit(windows, goals, epochs=2)

after = pd.read_csv("since_2019.csv")
both = pd.concat((before["Open"], after["Open"]), axis=0)
tail = both[len(both) - len(after) - 60 :].values.reshape(-1, 1)
tail = scaler.transform(tail)
asked = np.array([tail[i - 60 : i, 0] for i in range(60, 81)])
asked = np.reshape(asked, (asked.shape[0], asked.shape[1], 1))
print(scaler.inverse_transform(model.predict(asked)))
