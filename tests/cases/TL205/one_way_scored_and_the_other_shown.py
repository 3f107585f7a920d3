"""The twin: the rows are scored with the flag on, and without it other rows are looked at. Ran on TensorFlow 2.21."""

import numpy as np
import tensorflow as tf

net = tf.keras.Sequential([tf.keras.Input((6,)), tf.keras.layers.Dense(16, activation="relu"), tf.keras.layers.Dropout(0.5), tf.keras.layers.Dense(3)])
net.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
x, y = np.random.rand(60, 6).astype("float32"), np.random.randint(0, 3, 60)
net.fit(x[:40], y[:40], verbose=0)
kept = net(x[40:], training=True)  # expect: TL205
print("with drop", float(tf.reduce_mean(tf.cast(tf.equal(tf.argmax(kept, axis=1), y[40:]), tf.float32))))
print(net(x[:2], training=False))
