"""Softmax over the classes of each pixel, then a Reshape, and a loss that is told to take logits: a second softmax.

Run: evaluate() gives another loss than with from_logits=False, so the activation is not looked behind.
"""

import numpy as np
from tensorflow import keras
from tensorflow.keras.layers import Activation, Conv2D, Input, Reshape

SIDE, CLASSES = 8, 3


def pixel_net():
    pixels = Input(shape=(SIDE, SIDE, 1))
    scores = Conv2D(CLASSES, 1)(pixels)
    chances = Activation("softmax")(scores)
    return keras.Model(pixels, Reshape((SIDE * SIDE, CLASSES))(chances))


criterion = keras.losses.SparseCategoricalCrossentropy(from_logits=True)  # expect: TL405
net = pixel_net()
net.compile("adam", criterion)
marks = np.random.randint(0, CLASSES, size=(64, SIDE * SIDE))
net.fit((marks - 1).reshape(64, SIDE, SIDE, 1).astype("float32"), marks, epochs=2, verbose=0)

# before: criterion.get_config()["from_logits"]
# after: not criterion.get_config()["from_logits"]
