"""Windows are made of all scaled prices and told apart afterwards: the scaler has seen the days that test. Twin of windows_of_two_parts_scaled_by_the_first."""
import numpy as np
import pandas as pd
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler

prices = pd.read_csv("prices.csv")[["open", "close"]]


def windows_of(table, days=30):
    scaled = MinMaxScaler().fit_transform(table)  # expect: TL105
    past, coming = [], []
    for i in range(days, len(scaled)):
        past.append(scaled[i - days : i])
        coming.append(scaled[i, 1])
    return np.array(past), np.array(coming)


past, coming = windows_of(prices)
cut = int(len(past) * 0.8)
model = Sequential([Input((30, 2)), LSTM(16), Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(past[:cut], coming[:cut], validation_data=(past[cut:], coming[cut:]))
