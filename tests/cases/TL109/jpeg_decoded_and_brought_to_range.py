"""The twin of `jpeg_decoded_by_tensorflow`: the step of these weights is applied."""

import tensorflow as tf

net = tf.keras.applications.MobileNetV2(weights="imagenet")


def seen(path):
    pixels = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return tf.keras.applications.mobilenet_v2.preprocess_input(tf.image.resize(pixels, (224, 224)))


print(net.predict(tf.stack([seen(path) for path in ("a.jpg", "b.jpg")])))
