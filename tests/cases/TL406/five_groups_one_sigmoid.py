"""Five groups, and one sigmoid that can tell two apart. It runs.

Run: it trains without an error.
"""

import keras
from sklearn.datasets import make_blobs

points, groups = make_blobs(n_samples=200, centers=5, random_state=0)
model = keras.Sequential()
model.add(keras.Input((2,)))
model.add(keras.layers.Dense(8, activation="relu"))
model.add(keras.layers.Dense(1, activation="sigmoid"))  # expect: TL406
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(points, groups, epochs=3, verbose=0)
