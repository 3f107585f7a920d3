"""Eager execution is switched off for the whole script. Keras 3 fails at predict() all the same, but it is not the session
that breaks it: nothing is said.

# raises: RuntimeError
Running it ended in: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import numpy as np
import tensorflow as tf

tf.compat.v1.disable_eager_execution()

with tf.compat.v1.Session() as sess:
    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mse")
    level = model.predict(np.ones((3, 2), dtype="float32"))
print("levels:", level.shape)
