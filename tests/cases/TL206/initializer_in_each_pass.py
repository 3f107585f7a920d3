"""A loop in a session runs the initializer on each of its passes and asks the Keras model.

# raises: RuntimeError
Running it ended in: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import keras
import numpy as np
import tensorflow as tf

snow = np.random.default_rng(1).random((60, 3)).astype("float32")
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
model.fit(snow, snow.sum(axis=1), epochs=1, verbose=0)
depths = []
with tf.compat.v1.Session() as sess:
    for part in np.split(snow, 3):
        sess.run(tf.compat.v1.global_variables_initializer())
        depths.append(model.predict(part, verbose=0))  # expect: TL206
print("depths:", np.concatenate(depths).shape)

# before: RuntimeError: `tf.data.Dataset` only supports Python-style iteration in eager mode
# after: prints depths: (60, 1)
