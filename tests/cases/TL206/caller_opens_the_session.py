"""forecast() calls predict(); the session is opened by its caller.

# raises: RuntimeError
Running it ended in: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import numpy as np
import tensorflow as tf


def make_model():
    model = tf.keras.Sequential([tf.keras.Input((5,)), tf.keras.layers.Dropout(0.2), tf.keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mae")
    return model


def forecast(model, rows):
    return model.predict(rows, verbose=0)  # expect: TL206


rows = np.random.default_rng(2).random((30, 5)).astype("float32")
model = make_model()
model.fit(rows, rows.sum(axis=1), epochs=2, verbose=0)
with tf.compat.v1.Session():
    values = forecast(model, rows[:4])
print("values:", values.shape)
