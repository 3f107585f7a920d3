"""The model is called with training=True where predict() was: dropout is on in the forecast.

Running it printed "the same forecast twice: False".
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
forecast = model(x[100:], training=True).numpy()  # expect: TL205  # reveal model: asked with `training=True`
again = model.predict(x[100:], verbose=0)
print("the same forecast twice:", np.array_equal(forecast, again))
