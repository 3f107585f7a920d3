"""The last layer is linear, but call() puts a sigmoid behind it: the default of the loss fits. Twin of loop_with_tape. Run: it trains."""

import tensorflow as tf


class Judge(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(16, activation="relu")
        self.verdict = tf.keras.layers.Dense(1)

    def call(self, inputs, training=None):
        return tf.sigmoid(self.verdict(self.hidden(inputs)))


judge = Judge()
judge.compile(optimizer="adam", loss=tf.keras.losses.BinaryCrossentropy())
judge.fit(tf.random.normal((32, 6)), tf.ones((32, 1)), verbose=0)
