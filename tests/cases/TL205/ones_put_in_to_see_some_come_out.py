"""Ones are put into a network that nothing has trained yet, with the flag of training, to see that probabilities come out."""

import tensorflow as tf

model = tf.keras.Sequential(
    [
        tf.keras.layers.Input((28, 28, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dropout(0.1),
        tf.keras.layers.Dense(10, activation="softmax"),
    ]
)
picture = tf.ones(shape=(1, 28, 28, 1))
print(model(picture, training=True))

(pictures, digits), _ = tf.keras.datasets.mnist.load_data()
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(pictures[..., None] / 255, digits)
