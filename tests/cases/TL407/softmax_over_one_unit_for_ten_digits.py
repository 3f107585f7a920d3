"""One unit with a softmax, and labels of ten digits: the activation is the defect, and is told once. Not run here: it downloads the digits."""

import tensorflow as tf

(images, digits), _ = tf.keras.datasets.mnist.load_data()
net = tf.keras.Sequential([tf.keras.Input((28, 28)), tf.keras.layers.Flatten(), tf.keras.layers.Dense(1, activation="softmax")])  # expect: TL407
net.compile("adam", "sparse_categorical_crossentropy")
net.fit(images / 255, digits)
