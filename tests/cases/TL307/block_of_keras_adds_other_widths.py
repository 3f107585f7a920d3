"""A block adds its input to what it makes of it; the second block widens. Run: "Inputs have incompatible shapes"."""

from tensorflow import keras
from tensorflow.keras import layers


class Block(layers.Layer):
    def __init__(self, width):
        super().__init__()
        self.inner = layers.Dense(width, activation="relu")
        self.sum = layers.Add()

    def call(self, x):
        return self.sum([x, self.inner(x)])  # expect: TL307


entry = keras.Input((20,))
x = layers.Dense(32)(entry)
x = Block(32)(x)
x = Block(64)(x)
net = keras.Model(entry, layers.Dense(1)(x))
