"""A slice of one picture keeps its batch axis, and Keras puts the last one, of size 1, on by itself: nothing is missing (tried with Keras 3.15)."""

import numpy as np
from tensorflow import keras

pictures = np.random.rand(40, 12, 12).astype("float32")
digits = np.random.randint(0, 10, 40)
net = keras.Sequential(
    [
        keras.layers.Input((12, 12, 1)),
        keras.layers.Conv2D(4, 3, activation="relu"),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
net.fit(pictures, digits, epochs=1, verbose=0)
scores = net.predict(pictures[:1], verbose=0)

