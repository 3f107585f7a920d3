"""The twin: there is a state for each step instead of each series, seven for four. Running it ended in: Dimension 0 in both shapes must be equal."""

import tensorflow as tf


class Cell(tf.keras.layers.Layer):
    def __init__(self, size):
        super().__init__()
        self.size = size
        self.mix = tf.keras.layers.Dense(size)

    def call(self, steps):
        state = tf.constant(0.0, shape=[steps.shape[0], self.size])
        return self.mix(tf.concat([steps[0], state], axis=-1))  # expect: TL307


print(Cell(128)(tf.random.normal([7, 4, 100])).shape)
