"""The function of TensorFlow names its axis `axis`, and is given that of the batch."""

import numpy as np
import tensorflow as tf

net = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(3)])
net.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
rows = np.random.default_rng(0).normal(size=(60, 4)).astype("float32")
net.fit(rows, rows[:, :3].argmax(1), verbose=0)
probabilities = tf.nn.softmax(net(rows[:10]), axis=0)  # expect: TL308
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: use `axis=1`
sums = probabilities.numpy().sum(axis=1)

# before: not np.allclose(sums, 1)
# after: np.allclose(sums, 1)
