"""A Sequential is told that its rows have eleven numbers, and gets rows of twelve: its first layer has made weights for eleven.

# raises: ValueError
Twin of rows_whose_width_a_layer_brings_down.py.
"""

import keras
import numpy as np
from keras import layers

ATTRIBUTES = 11
rng = np.random.default_rng(0)
table = rng.normal(size=(200, 12)).astype("float32")
grade = table[:, 0] + table[:, 11]

model = keras.Sequential([keras.Input((ATTRIBUTES,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(table, grade, epochs=1, verbose=0)  # expect: TL305
