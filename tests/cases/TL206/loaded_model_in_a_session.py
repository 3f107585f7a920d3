"""load_model and predict in a v1 session of a function."""
import numpy as np
import tensorflow as tf
from tensorflow import keras


def forecast(path, rows):
    model = keras.models.load_model(path)
    with tf.compat.v1.Session() as sess:
        sess.run(tf.compat.v1.global_variables_initializer())
        return model.predict(rows)  # expect: TL206


m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
m.save("/tmp/m.keras")
print(forecast("/tmp/m.keras", np.zeros((2, 3))))
