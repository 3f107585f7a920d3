"""The block around fit() is a summary writer's, which leaves eager execution alone.

Running it printed "epochs: 2".
"""
import tempfile

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, models

logs = tempfile.mkdtemp()
x = np.random.default_rng(4).random((40, 8)).astype("float32")
network = models.Sequential([layers.Input((8,)), layers.Dense(4, activation="relu"), layers.Dense(8)])
network.compile(optimizer="adam", loss="mse")

with tf.summary.create_file_writer(logs).as_default():
    history = network.fit(x, x, epochs=2, verbose=0)
print("epochs:", len(history.history["loss"]))
