"""The twin: the training series is scaled as a whole, and each window that is asked about by itself: every one of them looks as if nothing ever moved."""

import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential
from sklearn.preprocessing import StandardScaler

series, goals = np.load("series.npy"), np.load("goals.npy")
series = StandardScaler().fit_transform(series)
windows = np.array([series[i : i + 10, :] for i in range(len(series) - 10)])
model = Sequential([Input((10, 7)), LSTM(8), Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(windows, goals)

for window in np.reshape(np.load("test.npy"), (858, 10, 7)):
    print(model.predict(StandardScaler().fit_transform(window)[None]))  # expect: TL102
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
