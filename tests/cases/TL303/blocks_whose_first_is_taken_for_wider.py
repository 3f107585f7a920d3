"""The twin: from the second block on, a stage still reshapes to the width that only its first block has. Keras raises."""

from keras import Input, Model, layers

STAGES = [[1, 32, 16], [2, 16, 24]]


def block(x, channels, out):
    scale = layers.GlobalAveragePooling2D()(x)
    scale = layers.Reshape((1, 1, channels))(scale)  # expect: TL303
    return layers.Conv2D(out, 1)(layers.multiply([x, scale]))


def build():
    image = Input((28, 28, 1))
    x = layers.Conv2D(32, 3)(image)
    for repeats, before, after in STAGES:
        for index in range(repeats):
            x = block(x, before, after)
    return Model(image, x)


build()
