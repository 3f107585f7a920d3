"""A film has several genres: one sigmoid and one column of 0 and 1 for each, and the binary loss.

Running it printed "trained: True".
"""

import numpy as np
from tensorflow import keras

keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
films = rng.random((80, 20)).astype("float32")
genres = rng.integers(0, 2, (80, 6))  # reveal: (80, 6)
model = keras.Sequential([keras.Input((20,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(6, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["binary_accuracy"])
model.fit(films, genres, epochs=1, verbose=0)
print("trained:", model.predict(films[:2], verbose=0).shape == (2, 6))
