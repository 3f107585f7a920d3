"""A film has one genre, by its number: the binary loss lines six sigmoids up with one column.

Running it ended in ValueError: Arguments `target` and `output` must have the same rank (ndim). Received: target.shape=(None,), output.shape=(None, 6).
"""

import numpy as np
from tensorflow import keras

keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
films = rng.random((80, 20)).astype("float32")
genres = rng.integers(0, 6, 80)  # reveal: (80,)
model = keras.Sequential([keras.Input((20,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(6, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")  # expect: TL406
model.fit(films, genres, epochs=1, verbose=0)
print("trained:", model.predict(films[:2], verbose=0).shape == (2, 6))
