"""The rim of the skip is cut off before the two are joined. Run: (None, 84, 84, 16)."""

from tensorflow import keras
from tensorflow.keras import layers


def twice(x, filters):
    for _ in range(2):
        x = layers.Conv2D(filters, 3, activation="relu")(x)
    return x


entry = keras.Input((96, 96, 1))
skip = twice(entry, 8)
deep = twice(layers.MaxPooling2D()(skip), 16)
up = layers.Conv2DTranspose(8, 2, strides=2)(deep)
both = layers.concatenate([layers.Cropping2D(4)(skip), up])
net = keras.Model(entry, layers.Conv2D(1, 1, activation="sigmoid")(both))
