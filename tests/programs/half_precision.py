"""Layers of Keras under a policy of two precisions: what they give is no longer of single precision."""

import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

plain = layers.Dense(3)
reveal_type(plain(np.ones((4, 5), "float32")))  # (4, 3) float32
keras.mixed_precision.set_global_policy("mixed_float16")
halved = layers.Dense(3)
reveal_type(halved(np.ones((4, 5), "float32")))  # (4, 3) float16
entry = keras.Input((8, 8, 3))
maps = layers.Conv2D(4, 3)(entry)
reveal_type(maps)  # (?, 6, 6, 4) float16
reveal_type(layers.Dense(2, dtype="float32")(layers.Flatten()(maps)))  # (?, 2) float32
