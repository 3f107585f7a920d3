"""The row is asked about with the flag alone. Not run here: TensorFlow is no part of the tests."""

import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.BatchNormalization()])
model.compile(loss="mse")
model.fit(np.random.rand(40, 1), np.random.rand(40, 1))
row = np.array([[100.0]], dtype="float32")
print(model(row, training=True))  # expect: TL205
