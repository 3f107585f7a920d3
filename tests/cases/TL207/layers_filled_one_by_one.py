"""A helper asks the network for its layers by name and gives each its weights."""

import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

rows = np.load("rows.npy")
values = np.load("weights.npz", allow_pickle=True)
inputs = keras.Input((96,))
hidden = layers.Dense(32, activation="relu", name="hidden")(inputs)
model = keras.Model(inputs, layers.Dense(8, activation="softmax", name="out")(hidden))


def fill(net):
    for name in ("hidden", "out"):
        if net.get_layer(name) is not None:
            net.get_layer(name).set_weights(values[name])


fill(model)
print(model.predict(rows).argmax(axis=1))
