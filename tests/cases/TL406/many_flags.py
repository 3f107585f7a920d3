"""Several labels at once, one sigmoid and one column for each: binary_crossentropy belongs there. Run: it trains."""

import keras
import numpy as np

topics = np.random.randint(0, 2, size=(200, 7))
model = keras.Sequential([keras.Input((30,)), keras.layers.Dense(7, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam")
model.fit(np.random.rand(200, 30), topics, verbose=0)
