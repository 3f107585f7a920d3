"""A generator without an end scales the photos that Keras is fitted with; it is evaluated with photos as they were read.

Running it needs the photos of Keras.
"""

import numpy as np
from tensorflow import keras


def drawn(photos, kinds, size=64):
    rng = np.random.default_rng(0)
    while True:
        chosen = rng.integers(0, len(photos), size)
        yield photos[chosen].astype("float32") / 255, kinds[chosen]


(photos, kinds), (new_photos, new_kinds) = keras.datasets.fashion_mnist.load_data()
net = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
net.fit(drawn(photos, kinds), steps_per_epoch=200, epochs=3)
print(net.evaluate(new_photos, new_kinds))  # expect: TL101
