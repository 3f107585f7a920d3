"""Keras puts a last axis of size 1 on by itself, so the net is fitted on pictures without channels; a picture by itself still lacks its batch axis (tried with Keras 3.15)."""

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
scores = net.predict(pictures[0], verbose=0)  # expect: TL306
#                    ^^^^^^^^^^^
# says: is one sample of shape (12, 12)

# before: ValueError: Exception encountered when calling Sequential.call()
# after: scores.shape == (1, 10)
