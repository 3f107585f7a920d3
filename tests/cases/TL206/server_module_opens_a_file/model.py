"""The forecast model."""
import numpy as np
import tensorflow as tf


def trained_model():
    model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(4, activation="relu"), tf.keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    x = np.random.default_rng(0).random((40, 2))
    model.fit(x, x.sum(axis=1), epochs=2, verbose=0)
    return model
