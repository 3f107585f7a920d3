"""Rows of five numbers go to a network over five steps of one: Keras puts the axis on (ran with 3.13)."""
import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential

rows, worth = np.random.normal(size=(40, 5)), np.random.normal(size=(40, 1))
model = Sequential([Input((5, 1)), LSTM(8), Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(rows.reshape(40, 5, 1), worth)
print(model.predict(rows).shape)
