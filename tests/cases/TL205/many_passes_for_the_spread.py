"""Fifty passes over the same rows with dropout on, for their spread: Monte-Carlo dropout. Twin of scores_after_fit. Run: the spread is above zero."""

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dropout(0.4), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(np.random.rand(100, 5), np.random.rand(100), verbose=0)
fresh = np.random.rand(10, 5)
passes = np.stack([model(fresh, training=True) for _ in range(50)])
print(passes.mean(axis=0), passes.std(axis=0))
