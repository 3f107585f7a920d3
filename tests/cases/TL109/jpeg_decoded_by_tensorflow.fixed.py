"""Pixels from 0 to 255, as TensorFlow decodes them, reach weights that want -1 to 1. Nothing raises."""

import tensorflow as tf

net = tf.keras.applications.MobileNetV2(weights="imagenet")


def seen(path):
    pixels = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return tf.image.resize(pixels, (224, 224))


print(net.predict(tf.keras.applications.mobilenet_v2.preprocess_input(tf.stack([seen(path) for path in ("a.jpg", "b.jpg")]))))
