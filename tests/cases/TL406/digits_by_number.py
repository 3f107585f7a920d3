"""The digits are numbers from 0 to 9; categorical_crossentropy wants ten columns.

# raises: ValueError
Run: Arguments `target` and `output` must have the same rank (ndim).
"""

import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Dense, Flatten
from tensorflow.keras.models import Sequential

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") / 255
x_test = x_test.reshape(-1, 28, 28, 1).astype("float32") / 255

model = Sequential([Conv2D(8, 3, activation="relu", input_shape=(28, 28, 1)), Flatten(), Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])  # expect: TL406
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: `y_train` has one number a row
model.fit(x_train, y_train, epochs=1, verbose=0)

# first: import numpy as np, tensorflow as tf; tf.keras.datasets.mnist.load_data = lambda: ((np.zeros((20, 28, 28)), np.arange(20) % 10), (np.zeros((20, 28, 28)), np.arange(20) % 10))
# before: ValueError: Arguments `target` and `output` must have the same rank (ndim)
# after: model.evaluate(x_test, y_test, verbose=0)[0] > 0
