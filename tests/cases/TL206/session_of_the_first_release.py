"""`tf.Session` is there in TensorFlow 1 alone, where a model is built into the graph. Under 2.21 it ends in AttributeError ahead of the model."""

import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(2)

    def call(self, x):
        return self.dense(x)


with tf.Graph().as_default(), tf.Session() as session:
    scores = Net()(tf.zeros((1, 3)))
    session.run(tf.global_variables_initializer())
    print(session.run(scores))
