"""The twin: the weights are never loaded, and the score is that of chance."""

import tensorflow as tf

_, (pictures, digits) = tf.keras.datasets.mnist.load_data()
pictures = pictures.reshape(-1, 784) / 255.0


def build():
    model = tf.keras.Sequential([tf.keras.layers.Input((784,)), tf.keras.layers.Dense(64, activation="relu"), tf.keras.layers.Dense(10, activation="softmax")])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


model = build()
_, accuracy = model.evaluate(pictures, digits, verbose=2)  # expect: TL207
print(f"restored: {100 * accuracy:.2f} %")
