"""The skip and what was sampled up again differ by the rim that the convolutions cut off. Run: "requires inputs with matching shapes"."""

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
both = layers.concatenate([skip, up])  # expect: TL307
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: do not line up along axis -1
net = keras.Model(entry, layers.Conv2D(1, 1, activation="sigmoid")(both))
