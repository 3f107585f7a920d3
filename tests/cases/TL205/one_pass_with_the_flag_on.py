"""A single pass with dropout on is what is scored. Run: other errors each time."""

import numpy as np
import tensorflow as tf
from tensorflow import keras

rng = np.random.default_rng(0)
rows = tf.constant(rng.normal(size=(200, 4)).astype("float32"))
goals = rows.numpy().sum(axis=1)
net = keras.Sequential([keras.Input((4,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dropout(0.3), keras.layers.Dense(1)])
net.compile("adam", "mse")
net.fit(rows[:150], goals[:150], epochs=5, verbose=0)

told = net(rows[150:].numpy(), training=True).numpy()  # expect: TL205
for low in range(0, 50, 10):
    part = slice(low, low + 10)
    print(np.abs(told[part, 0] - goals[150:][part]).mean())
