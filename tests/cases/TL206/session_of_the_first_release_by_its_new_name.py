"""The same under the name by which TensorFlow 2 has it, where nothing is eager inside."""

import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(2)

    def call(self, x):
        return self.dense(x)


with tf.Graph().as_default(), tf.compat.v1.Session() as session:
    scores = Net()(tf.zeros((1, 3)))  # expect: TL206
    session.run(tf.compat.v1.global_variables_initializer())
    print(session.run(scores))
