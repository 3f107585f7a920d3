"""The steps have two numbers each, so no axis can be put on. Twin of steps_that_keras_puts_on; 3.13 says "Invalid input shape"."""
import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential

rows, worth = np.random.normal(size=(40, 5)), np.random.normal(size=(40, 1))
model = Sequential([Input((5, 2)), LSTM(8), Dense(1)])  # expect: TL305
model.compile(loss="mse", optimizer="adam")
model.fit(np.random.normal(size=(40, 5, 2)), worth)
print(model.predict(rows).shape)
