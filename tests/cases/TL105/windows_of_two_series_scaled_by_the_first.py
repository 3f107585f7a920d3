"""A twin of `windows_of_a_scaled_series_told_apart_by_a_split`: the last days were put aside ahead of the scaling. The windows of the others are split to
choose by."""

import numpy as np
import pandas as pd
from keras import layers, models
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler


def windows_of(days):
    windows, following = [], []
    for day in range(30, len(days)):
        windows.append(days[day - 30 : day])
        following.append(days[day, 0])
    return np.array(windows), np.array(following)


prices = pd.read_csv("prices.csv")[["close"]].values
first, last = prices[:-200], prices[-200:]
scaler = MinMaxScaler()
X, y = windows_of(scaler.fit_transform(first))
X_train, X_tune, y_train, y_tune = train_test_split(X, y, test_size=0.2, shuffle=False)
model = models.Sequential([layers.LSTM(8), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X_train, y_train, validation_data=(X_tune, y_tune))
X_test, y_test = windows_of(scaler.transform(last))
print(model.evaluate(X_test, y_test))
