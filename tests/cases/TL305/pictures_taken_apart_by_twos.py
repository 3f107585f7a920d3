"""The twin: there are two pictures in each, and a single one has no axis of the batch. Running it ended in an exception of Conv2D.call()."""

import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((28, 28, 1)), tf.keras.layers.Conv2D(8, 3), tf.keras.layers.Flatten(), tf.keras.layers.Dense(10)])
pairs = tf.ones((5, 2, 28, 28, 1))
for picture, other in pairs:
    model(picture)  # expect: TL306
