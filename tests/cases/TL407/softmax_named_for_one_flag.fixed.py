"""One unit for yes or no, with softmax by name and by function. Run: each answer is 1; with sigmoid, answers differ."""

import keras
import numpy as np

rows = np.random.default_rng(0).normal(size=(80, 3)).astype("float32")
flags = (rows[:, 0] > 0).astype("float32")
named = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")])
told = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, keras.activations.sigmoid)])
apart = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1), keras.layers.Activation("sigmoid")])
for net in (named, told, apart):
    net.compile("adam", "binary_crossentropy")
    net.fit(rows, flags, verbose=0)
    print(net.predict(rows[:3], verbose=0).ravel())
