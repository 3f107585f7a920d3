"""A net is built once more without dropout for its answers, and nobody gives it the weights of the fitted one. Run: 0.48 instead of 0.97."""

import numpy as np
from tensorflow import keras

rng = np.random.default_rng(0)
rows = rng.normal(size=(600, 5)).astype("float32")
signs = (rows.sum(axis=1) > 0).astype("float32")


def grow(rate):
    entry = keras.Input((5,))
    inner = keras.layers.Dropout(rate)(keras.layers.Dense(32, activation="relu")(entry))
    net = keras.Model(entry, keras.layers.Dense(1, activation="sigmoid")(inner))
    net.compile("adam", "binary_crossentropy")
    return net


net = grow(0.4)
net.fit(rows[:500], signs[:500], epochs=20, verbose=0)
plain = grow(0.0)
chances = plain.predict(rows[500:], verbose=0)  # expect: TL207
print(np.mean((chances[:, 0] > 0.5) == signs[500:]))
