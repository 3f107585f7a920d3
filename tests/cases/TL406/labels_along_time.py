"""A label for each step of each sequence: indices of shape (n, t) against scores of shape (n, t, c). Run: it trains."""

import keras
import numpy as np
from keras import layers

words = np.random.randint(0, 500, size=(64, 12))
tags = np.random.randint(0, 5, size=(64, 12))
model = keras.Sequential(
    [
        keras.Input((12,)),
        layers.Embedding(500, 16),
        layers.Bidirectional(layers.LSTM(8, return_sequences=True)),
        layers.TimeDistributed(layers.Dense(5, activation="softmax")),
    ]
)
model.compile(loss="sparse_categorical_crossentropy")
model.fit(words, tags, verbose=0)
chances = model.predict(words, verbose=0)  # reveal: (64, 12, 5)
