"""The twin: the helper scales what it gets as a whole, then cuts it: the rows that are asked about are scaled by their own extremes."""

import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler


def windows(series, reference=None):
    reference = series if reference is None else reference
    scaled = MinMaxScaler().fit(reference.reshape(-1, 1)).transform(series.reshape(-1, 1))
    return np.array([scaled[i - 60 : i] for i in range(60, len(scaled))])


prices = np.load("prices.npy")
train, test = prices[:900], prices[840:]
model = Sequential([Input((60, 1)), LSTM(8), Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(windows(train), train[60:])
print(model.predict(windows(test, reference=train)))
