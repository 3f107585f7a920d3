"""A softmax over the one unit of a Keras layer: every prediction is 1. Run: the predictions are all 1."""

import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Dense(8, activation="relu", input_dim=4))
model.add(Dense(1, activation="softmax"))  # expect: TL407
model.compile(loss="binary_crossentropy", optimizer="adam")
print(model.predict(np.random.rand(3, 4), verbose=0))
