"""The default graph is kept at the start and entered around each question, as services of TensorFlow 1 did.

Running it ended in RuntimeError: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import numpy as np
import tensorflow as tf


class Service:
    def __init__(self, model):
        self.model = model
        self.graph = tf.compat.v1.get_default_graph()

    def answer(self, row):
        with self.graph.as_default():
            return self.model.predict(row, verbose=0)  # expect: TL206


model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0)
print(Service(model).answer(np.ones((1, 3))))
