"""A training loop of one's own: the network ends in a linear layer, the loss object is built with its default.

Run: nothing raises.
"""

import tensorflow as tf
from tensorflow import keras


class Judge(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(16, activation="relu")
        self.verdict = keras.layers.Dense(1)

    def call(self, inputs):
        return self.verdict(self.hidden(inputs))


judge = Judge()
measure = keras.losses.BinaryCrossentropy()  # expect: TL405
optimizer = keras.optimizers.Adam(0.01)
data = tf.random.normal((128, 6))
truth = tf.cast(data[:, :1] > 0, tf.float32)
for step in range(60):
    with tf.GradientTape() as tape:
        loss = measure(truth, judge(data, training=True))
    gradients = tape.gradient(loss, judge.trainable_variables)
    optimizer.apply_gradients(zip(gradients, judge.trainable_variables))

# before: float(measure([[1.0]], [[0.0]])) > 16
# after: round(float(measure([[1.0]], [[0.0]])), 2) == 0.69
