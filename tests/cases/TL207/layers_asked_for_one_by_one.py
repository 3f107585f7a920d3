"""The twin: the helper asks for the layers and looks at their weights, which stay what they were."""

import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

rows = np.load("rows.npy")
inputs = keras.Input((96,))
hidden = layers.Dense(32, activation="relu", name="hidden")(inputs)
model = keras.Model(inputs, layers.Dense(8, activation="softmax", name="out")(hidden))


def look(net):
    for name in ("hidden", "out"):
        if net.get_layer(name) is not None:
            print(name, net.get_layer(name).count_params())


look(model)
print(model.predict(rows).argmax(axis=1))  # expect: TL207
