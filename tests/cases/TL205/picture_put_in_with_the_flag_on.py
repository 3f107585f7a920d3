"""The twin: a picture of the test data is put in, and the class that comes out is what is wanted."""

import tensorflow as tf

(pictures, digits), (test_pictures, _) = tf.keras.datasets.mnist.load_data()
model = tf.keras.Sequential(
    [
        tf.keras.layers.Input((28, 28)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dropout(0.1),
        tf.keras.layers.Dense(10, activation="softmax"),
    ]
)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(pictures / 255, digits)
print(tf.argmax(model(test_pictures[:1] / 255, training=True), axis=1))  # expect: TL205
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
