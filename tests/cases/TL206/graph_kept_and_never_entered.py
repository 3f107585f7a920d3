"""The default graph is kept and never entered. Running it printed a prediction."""
import numpy as np
import tensorflow as tf


class Service:
    def __init__(self, model):
        self.model = model
        self.graph = tf.compat.v1.get_default_graph()

    def answer(self, row):
        return self.model.predict(row, verbose=0)


model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0)
print(Service(model).answer(np.ones((1, 3))))
