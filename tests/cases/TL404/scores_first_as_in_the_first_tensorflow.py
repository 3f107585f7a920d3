"""Releases of TensorFlow below 1.0 took the scores first, and this is a program of theirs (`scalar_summary` is gone since). Not run."""

import tensorflow as tf


class Critic:
    def __init__(self, rate):
        self.rate = rate

    def loss(self, logits, labels, name="entropy"):
        entropy = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(logits, labels))
        tf.scalar_summary(name, entropy)
        return entropy
