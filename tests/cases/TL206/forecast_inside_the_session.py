"""predict() stands inside the session that an old graph needs.

# raises: RuntimeError
Running it ended in: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import keras
import numpy as np
import tensorflow as tf

rain = np.random.default_rng(0).random((80, 4)).astype("float32")
river = rain.sum(axis=1, keepdims=True)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(rain, river, epochs=2, verbose=0)

with tf.compat.v1.Session() as sess:
    two = sess.run(tf.compat.v1.constant(2.0))
    level = model.predict(two * rain, verbose=0)  # expect: TL206
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # says: fails here: in a TensorFlow 1 session
print("levels:", level.shape)

# before: RuntimeError: `tf.data.Dataset` only supports Python-style iteration in eager mode
# after: prints levels: (80, 1)
