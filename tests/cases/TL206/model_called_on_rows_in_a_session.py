"""The model is called like a function inside the session, and the numbers are asked of the result.

# raises: RuntimeError
Running it ended in: Exception encountered when calling Dense.call().
"""
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(3, activation="relu"), tf.keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
x = np.linspace(0, 1, 40, dtype="float32").reshape(20, 2)
model.fit(x, x[:, :1], epochs=2, verbose=0)

sess = tf.compat.v1.Session()
with sess:
    values = model(x).numpy()  # expect: TL206
print("values:", values.shape)
