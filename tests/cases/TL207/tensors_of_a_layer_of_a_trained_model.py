"""Looks untrained: the second model is built of a layer's tensor, which was there before the first one was trained; the weights are the trained ones. Running it gave other features than before the training."""
import numpy as np
from tensorflow import keras

rows, goals = np.random.rand(32, 10).astype("float32"), np.random.rand(32, 3).astype("float32")
entry = keras.Input((10,))
whole = keras.Model(entry, keras.layers.Dense(3)(keras.layers.Dense(7, name="features")(entry)))
whole.compile(optimizer="sgd", loss="mse")
whole.fit(rows, goals, epochs=2)
inner = keras.Model(whole.input, whole.get_layer("features").output)
features = inner.predict(rows)  # reveal: (32, 7)
print(features.mean())
