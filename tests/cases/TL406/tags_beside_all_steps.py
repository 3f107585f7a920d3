"""All steps of the sequence go on to the last layer: there is a label for each of the three scores, but not for each step (run: ValueError, `target` and
`output` must have the same rank)."""

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
        layers.LSTM(5, return_sequences=True),
        layers.Dense(3, activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy")  # expect: TL406
# says: wants labels of the scores' shape and raises: `tags` has shape (64, 3), they have (64, 20, 3); give it scores of one axis fewer
model.fit(words, tags)
