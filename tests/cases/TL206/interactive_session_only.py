"""An InteractiveSession is opened and closed around predict(): it does not end eager execution.

Running it printed "answers: (50, 1)".
"""
import keras
import numpy as np
import tensorflow as tf

x = np.linspace(0, 1, 50, dtype="float32").reshape(-1, 1)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
model.fit(x, 2 * x, epochs=3, verbose=0)

session = tf.compat.v1.InteractiveSession()
y = model.predict(x, verbose=0)
session.close()
print("answers:", y.shape)
