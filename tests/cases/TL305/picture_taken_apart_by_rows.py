"""A picture of 28 rows is taken apart into two names, which raises before any layer sees a row: what comes out of it is not known."""

import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((28, 28, 1)), tf.keras.layers.Conv2D(8, 3), tf.keras.layers.Flatten(), tf.keras.layers.Dense(10)])
pictures = tf.ones((1, 28, 28, 1))
for picture, label in pictures:
    model(picture)
