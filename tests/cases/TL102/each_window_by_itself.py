"""Each window is scaled by its own mean and spread, those of training as those that are asked about: all are treated alike."""

import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential
from sklearn.preprocessing import StandardScaler

series, goals = np.load("series.npy"), np.load("goals.npy")
windows = np.array([series[i : i + 10, :] for i in range(len(series) - 10)])
for i in range(len(windows)):
    windows[i, :, :] = StandardScaler().fit_transform(windows[i, :, :])
model = Sequential([Input((10, 7)), LSTM(8), Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(windows, goals)

test_windows = np.reshape(np.load("test.npy"), (858, 10, 7))
for i in range(len(test_windows)):
    test_windows[i, :, :] = StandardScaler().fit_transform(test_windows[i, :, :])
print(model.predict(test_windows))
