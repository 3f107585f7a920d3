"""The last layer has no activation, and the loss takes its scores for probabilities.

Running it printed "trained: True".
"""

import numpy as np
from tensorflow import keras

keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
x = rng.normal(size=(120, 4)).astype("float32")
y = x[:, :3].argmax(axis=1)
inputs = keras.Input((4,))
scores = keras.layers.Dense(3)(keras.layers.Dense(16, activation="relu")(inputs))  # reveal: holds logits
model = keras.Model(inputs, scores)
judge = keras.losses.SparseCategoricalCrossentropy()  # expect: TL405
model.compile(optimizer="adam", loss=judge)  # reveal judge: told to take probabilities
model.fit(x, y, epochs=2, verbose=0)
print("trained:", model.predict(x[:2], verbose=0).shape == (2, 3))
