"""After its training the generator makes pictures in training mode. Run: the same noise gives another picture beside other noise."""

import tensorflow as tf
from tensorflow import keras

generator = keras.Sequential([keras.Input((10,)), keras.layers.Dense(64), keras.layers.BatchNormalization(), keras.layers.LeakyReLU()])


def generate_and_save(noise, path):
    pictures = generator(noise, training=True)  # expect: TL205
    tf.io.write_file(path, tf.io.serialize_tensor(pictures).numpy())
    return pictures.numpy()


print(generate_and_save(tf.random.normal((4, 10)), "pictures.bin").shape)
