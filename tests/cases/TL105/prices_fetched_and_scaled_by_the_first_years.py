"""The twin: the scale is that of the first years. Run, the largest training value was 1."""
import math

import numpy as np
import yfinance as yf
from keras.layers import LSTM, Dense
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler

shares = yf.download("AAPL", start="2012-01-01", end="2019-12-17")
close = shares.filter(["Close"]).values
cut = math.ceil(len(close) * 0.8)
scaler = MinMaxScaler(feature_range=(0, 1))
scaler.fit(close[:cut])
scaled = scaler.transform(close)
x_train, y_train = [], []
for i in range(60, cut):
    x_train.append(scaled[i - 60 : i, 0])
    y_train.append(scaled[i, 0])
x_train, y_train = np.array(x_train).reshape(-1, 60, 1), np.array(y_train)
model = Sequential([LSTM(50, input_shape=(60, 1)), Dense(1)])
model.compile(optimizer="adam", loss="mean_squared_error")
model.fit(x_train, y_train)
held_out = scaled[cut - 60 :, :]
x_test = []
for i in range(60, len(held_out)):
    x_test.append(held_out[i - 60 : i, 0])
print(scaler.inverse_transform(model.predict(np.array(x_test).reshape(-1, 60, 1))))
