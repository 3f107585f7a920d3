"""No dropout, no batch norm: the flag changes nothing. Twin of scores_after_fit. Run: two calls agree."""

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(32, activation="relu"), keras.layers.LayerNormalization(), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(np.random.rand(100, 5), np.random.rand(100), verbose=0)
scores = model(np.random.rand(10, 5), training=True)
print(scores.numpy())
