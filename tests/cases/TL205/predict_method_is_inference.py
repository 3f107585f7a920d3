"""predict() is inference by itself: no dropout is on, and there is no mode to be set before it.

Running it printed "the same forecast twice: True".
"""

import numpy as np
from tensorflow import keras

keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
x = rng.normal(size=(120, 5)).astype("float32")
y = x[:, :1] * 2
model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dropout(0.5), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(x[:100], y[:100], epochs=2, verbose=0)
forecast = model.predict(x[100:], verbose=0)  # reveal: asked by predict, in which no layer works as in training
again = model.predict(x[100:], verbose=0)
print("the same forecast twice:", np.array_equal(forecast, again))
