"""The twin: the helper compiles the network that it is handed and trains it with that loss, which clips the raw scores."""

import tensorflow as tf
from tensorflow.keras import layers


def trained(model, pictures, kinds):
    model.compile(optimizer="adam", loss="categorical_crossentropy")  # expect: TL405
    #                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
    model.fit(pictures, kinds, epochs=1)
    return model


def build():
    pictures = tf.keras.Input((32, 32, 3))
    maps = layers.Conv2D(8, 3, activation="relu")(pictures)
    return tf.keras.Model(pictures, layers.Dense(10)(layers.GlobalAveragePooling2D()(maps)))


(pictures, kinds), _ = tf.keras.datasets.cifar10.load_data()
first = trained(build(), pictures / 255, tf.keras.utils.to_categorical(kinds, 10))
net = build()
net.compile(optimizer="adam", loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
net.fit(pictures / 255, kinds, epochs=2)
