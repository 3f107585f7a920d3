"""A Keras model in a session of TensorFlow 1, as old tutorials have it: TensorFlow 2 has no eager execution there."""

import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((10,)), tf.keras.layers.Dense(16, activation="relu"), tf.keras.layers.Dropout(0.5), tf.keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(np.random.rand(64, 10), np.random.rand(64, 1), verbose=0)

with tf.compat.v1.Session() as sess:
    sess.run(tf.compat.v1.global_variables_initializer())
    print(model.predict(np.random.rand(2, 10)))
