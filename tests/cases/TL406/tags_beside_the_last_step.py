"""Only the last step goes on to the last layer: there is a label for each score, and training runs (run)."""

import keras
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
words = rng.integers(0, 50, (64, 20))
tags = rng.integers(0, 2, (64, 3)).astype("float32")

model = keras.Sequential(
    [
        keras.Input((20,)),
        layers.Embedding(50, 8),
        layers.LSTM(5),
        layers.Dense(3, activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(words, tags)
