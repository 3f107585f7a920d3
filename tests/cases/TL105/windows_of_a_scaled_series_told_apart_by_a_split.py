"""The whole series is scaled, cut into windows, and the windows are split: those of the test have taken part in the scale. Not run here: the table is not there."""

import numpy as np
import pandas as pd
from keras import layers, models
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

prices = pd.read_csv("prices.csv")
scaled = MinMaxScaler().fit_transform(prices[["close"]])  # expect: TL105
windows, following = [], []
for day in range(30, len(scaled)):
    windows.append(scaled[day - 30 : day])
    following.append(scaled[day, 0])
X_train, X_test, y_train, y_test = train_test_split(np.array(windows), np.array(following), test_size=0.2, shuffle=False)
model = models.Sequential([layers.LSTM(8), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X_train, y_train)
print(model.evaluate(X_test, y_test))
