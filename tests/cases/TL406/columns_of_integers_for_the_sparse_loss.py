"""One-hot for the one loss, a column of integers for the other. Running it on made-up pictures trained both."""
import numpy as np
from tensorflow.keras import layers, models
from tensorflow.keras.datasets import cifar10
from tensorflow.keras.utils import to_categorical

(train_images, train_labels), (test_images, test_labels) = cifar10.load_data()
train_images, test_images = train_images / 255.0, test_images / 255.0


def build(loss):
    network = models.Sequential([layers.Input((32, 32, 3)), layers.Flatten(), layers.Dense(10, activation="softmax")])
    network.compile(optimizer="rmsprop", loss=loss, metrics=["accuracy"])
    return network


build("categorical_crossentropy").fit(train_images, to_categorical(train_labels, 10), epochs=1)
sparse = build("sparse_categorical_crossentropy")
sparse.fit(train_images, train_labels, epochs=1, validation_data=(test_images, test_labels))
