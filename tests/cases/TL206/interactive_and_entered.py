"""The interactive session is replaced by a with block, and that one ends eager execution for predict().

# raises: RuntimeError
Running it ended in: `tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function.
"""
import keras
import numpy as np
import tensorflow as tf

x = np.linspace(0, 1, 50, dtype="float32").reshape(-1, 1)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
model.fit(x, 2 * x, epochs=3, verbose=0)

with tf.compat.v1.Session(config=tf.compat.v1.ConfigProto(allow_soft_placement=True)):
    y = model.predict(x, verbose=0)  # expect: TL206
print("answers:", y.shape)

# before: RuntimeError: `tf.data.Dataset` only supports Python-style iteration in eager mode
# after: prints answers: (50, 1)
