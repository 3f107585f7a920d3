"""Only the first block of a stage takes the stage's input: it is told by the counter. Looks wrong where a later block is taken for the first. Keras builds it."""

from keras import Input, Model, layers

STAGES = [[1, 32, 16], [2, 16, 24]]


def block(x, channels, out):
    scale = layers.GlobalAveragePooling2D()(x)
    scale = layers.Reshape((1, 1, channels))(scale)
    return layers.Conv2D(out, 1)(layers.multiply([x, scale]))


def build():
    image = Input((28, 28, 1))
    x = layers.Conv2D(32, 3)(image)
    for repeats, before, after in STAGES:
        for index in range(repeats):
            x = block(x, before if index == 0 else after, after)
    return Model(image, x)


build()
