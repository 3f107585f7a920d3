"""The twin: 7 * 7 * 256 units, and a -1 that can be worked out. Running it printed the summary."""
import tensorflow as tf
from tensorflow.keras import layers


def make_generator():
    model = tf.keras.Sequential()
    model.add(layers.Input(shape=(100,)))
    model.add(layers.Dense(7 * 7 * 256, use_bias=False))
    model.add(layers.LeakyReLU())
    model.add(layers.Reshape((7, 7, -1)))
    model.add(layers.Conv2DTranspose(1, (5, 5), strides=(2, 2), padding="same", activation="tanh"))
    return model


generator = make_generator()
generator.summary()
