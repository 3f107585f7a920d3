"""The same generator, and a `Sequence` of the same kind for the evaluation: both scale.

Running it needs the photos of Keras.
"""

import numpy as np
from tensorflow import keras


def drawn(photos, kinds, size=64):
    rng = np.random.default_rng(0)
    while True:
        chosen = rng.integers(0, len(photos), size)
        yield photos[chosen].astype("float32") / 255, kinds[chosen]


class InTurn(keras.utils.Sequence):
    def __init__(self, photos, kinds):
        super().__init__()
        self.photos, self.kinds = photos, kinds

    def __len__(self):
        return len(self.photos) // 100

    def __getitem__(self, turn):
        part = slice(100 * turn, 100 * (turn + 1))
        return self.photos[part].astype("float32") / 255, self.kinds[part]


(photos, kinds), (new_photos, new_kinds) = keras.datasets.fashion_mnist.load_data()
net = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
net.fit(drawn(photos, kinds), steps_per_epoch=200, epochs=3)
print(net.evaluate(InTurn(new_photos, new_kinds)))
