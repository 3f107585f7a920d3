"""A trained Keras model with dropout is asked inside a TensorFlow 1 session whose initializer ran first.

# raises: RuntimeError
Running it ended in: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import numpy as np
import tensorflow as tf

tf.random.set_seed(0)
x = np.random.default_rng(0).random((64, 6)).astype("float32")
y = x.sum(axis=1, keepdims=True)

net = tf.keras.Sequential([
    tf.keras.Input((6,)),
    tf.keras.layers.Dense(32, activation="relu"),
    tf.keras.layers.Dropout(0.3),
    tf.keras.layers.Dense(1),
])
net.compile(optimizer="adam", loss="mse")
net.fit(x, y, epochs=3, verbose=0)

query = np.ones((2, 6), dtype="float32")
with tf.compat.v1.Session() as session:
    session.run(tf.compat.v1.global_variables_initializer())
    answer = net.predict(query, verbose=0)  # expect: TL206
print("answer of shape", answer.shape)

# before: RuntimeError: `tf.data.Dataset` only supports Python-style iteration in eager mode
# after: prints answer of shape (2, 1)
