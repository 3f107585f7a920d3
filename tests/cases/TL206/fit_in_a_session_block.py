"""fit() itself stands in the session, after the initializer that used to be needed.

# raises: RuntimeError
Running it ended in: resource: Attempting to capture an EagerTensor without building a function.
"""
import tempfile

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, models

logs = tempfile.mkdtemp()
x = np.random.default_rng(4).random((40, 8)).astype("float32")
network = models.Sequential([layers.Input((8,)), layers.Dense(4, activation="relu"), layers.Dense(8)])
network.compile(optimizer="adam", loss="mse")

with tf.compat.v1.Session() as session:
    session.run(tf.compat.v1.global_variables_initializer())
    history = network.fit(x, x, epochs=2, verbose=0)  # expect: TL206
print("epochs:", len(history.history["loss"]))

# before: RuntimeError: resource: Attempting to capture an EagerTensor without building a
# after: prints epochs: 2
