"""One row is asked about with the flag and without it, to see what the flag does. Not run here: TensorFlow is no part of the tests."""

import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.BatchNormalization()])
row = np.array([[100.0]], dtype="float32")
print(model(row, training=True))
print(model(row, training=False))
print(model.predict(row))
