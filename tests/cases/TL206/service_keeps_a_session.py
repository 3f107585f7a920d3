"""The service opens its session for each question, as it did under TensorFlow 1, and asks the Keras model in it.

# raises: RuntimeError
Running it ended in: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import numpy as np
import tensorflow as tf


class WaitingTime:
    def __init__(self):
        self.session = tf.compat.v1.Session()
        self.model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1, activation="softplus")])
        self.model.compile(optimizer="adam", loss="mse")

    def train(self, queues, minutes):
        self.model.fit(queues, minutes, epochs=2, verbose=0)

    def ask(self, queue):
        with self.session:
            return self.model.predict(queue[np.newaxis], verbose=0)[0, 0]  # expect: TL206


rng = np.random.default_rng(3)
queues = rng.integers(0, 20, (50, 3)).astype("float32")
service = WaitingTime()
service.train(queues, 2 * queues[:, 0])
print("a waiting time:", bool(service.ask(queues[0]) >= 0))
