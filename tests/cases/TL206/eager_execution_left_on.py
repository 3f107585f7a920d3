"""The script opens a session as it did under TensorFlow 1, with eager execution left on.

# raises: RuntimeError
Running it ended in: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import numpy as np
import tensorflow as tf


with tf.compat.v1.Session() as sess:
    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mse")
    level = model.predict(np.ones((3, 2), dtype="float32"))  # expect: TL206
print("levels:", level.shape)

# before: RuntimeError: `tf.data.Dataset` only supports Python-style iteration in eager mode
# after: prints levels: (3, 1)
