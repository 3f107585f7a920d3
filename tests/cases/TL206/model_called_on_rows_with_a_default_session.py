"""sess.as_default() names a session for old code; it does not end eager execution, and the call gives numbers.

Running it printed "values: (20, 1)".
"""
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(3, activation="relu"), tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
x = np.linspace(0, 1, 40, dtype="float32").reshape(20, 2)
model.fit(x, x[:, :1], epochs=2, verbose=0)

sess = tf.compat.v1.Session()
with sess.as_default():
    values = model(x).numpy()
print("values:", values.shape)
