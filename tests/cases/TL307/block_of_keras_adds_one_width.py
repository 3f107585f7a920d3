"""A block scales its input by gates of one width, and by a single one for all: an axis of size 1 broadcasts. Run: (None, 32)."""

from tensorflow import keras
from tensorflow.keras import layers


class Gate(layers.Layer):
    def __init__(self, width):
        super().__init__()
        self.inner = layers.Dense(width, activation="sigmoid")
        self.product = layers.Multiply()

    def call(self, x):
        return self.product([x, self.inner(x)])


entry = keras.Input((20,))
x = layers.Dense(32)(entry)
x = Gate(32)(x)
x = Gate(1)(x)
net = keras.Model(entry, layers.Dense(1)(x))
