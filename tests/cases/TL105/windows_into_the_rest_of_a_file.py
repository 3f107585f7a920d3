"""The twin: there is one file, the scaler learned of all of it, and the model is asked about windows of its last rows, which it was not trained on."""

import numpy as np
import pandas as pd
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler

prices = pd.read_csv("prices.csv")[["Open"]].values
scaler = MinMaxScaler()
scaled = scaler.fit_transform(prices)  # expect: TL105
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
until = int(len(scaled) * 0.8)
first, last = scaled[:until], scaled[until - 60 :]
windows = np.array([first[i - 60 : i, 0] for i in range(60, len(first))])
goals = np.array([first[i, 0] for i in range(60, len(first))])
windows = np.reshape(windows, (windows.shape[0], windows.shape[1], 1))
model = Sequential([Input((60, 1)), LSTM(20), Dense(1)])
model.compile(optimizer="adam", loss="mean_squared_error")
model.fit(windows, goals, epochs=2)

asked = np.array([last[i - 60 : i, 0] for i in range(60, len(last))])
asked = np.reshape(asked, (asked.shape[0], asked.shape[1], 1))
print(scaler.inverse_transform(model.predict(asked)))
