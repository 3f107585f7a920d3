"""`clone_model` draws new weights, and nobody copies those of the fitted net. Run: 0.5 instead of 0.99."""

import numpy as np
from tensorflow import keras

rng = np.random.default_rng(3)
rows = rng.normal(size=(500, 4)).astype("float32")
signs = (rows[:, 0] > 0).astype("float32")
net = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
net.compile("adam", "binary_crossentropy", metrics=["accuracy"])
net.fit(rows[:400], signs[:400], epochs=30, verbose=0)
again = keras.models.clone_model(net)
again.compile("adam", "binary_crossentropy", metrics=["accuracy"])
print(again.evaluate(rows[400:], signs[400:], verbose=0))  # expect: TL207
