"""A generator's Dense(7 * 7 * 128) is reshaped to (7, 7, 256). Running it ended in: The total size of the tensor must be unchanged."""
import tensorflow as tf
from tensorflow.keras import layers


def make_generator():
    model = tf.keras.Sequential()
    model.add(layers.Input(shape=(100,)))
    model.add(layers.Dense(7 * 7 * 128, use_bias=False))
    model.add(layers.BatchNormalization())
    model.add(layers.LeakyReLU())
    model.add(layers.Reshape((7, 7, 256)))  # expect: TL303
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    model.add(layers.Conv2DTranspose(1, (5, 5), strides=(2, 2), padding="same", activation="tanh"))
    return model


generator = make_generator()
generator.summary()
