"""The rows of twelve numbers are cut to eleven before the model gets them, and another model pools over their last axis, however long that is.

Running it printed "both answered: True". Twin of rows_wider_than_the_first_layer_was_told.py.
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
model.fit(table[:, :ATTRIBUTES], grade, epochs=1, verbose=0)

pooled = keras.Sequential([keras.Input((8, ATTRIBUTES)), layers.Permute((2, 1)), layers.GlobalAveragePooling1D(), layers.Dense(1)])
pooled.compile(optimizer="adam", loss="mse")
answers = pooled.predict(rng.normal(size=(5, 8, 12)), verbose=0)
print("both answered:", answers.shape == (5, 1) and model.predict(table[:3, 1:], verbose=0).shape == (3, 1))
