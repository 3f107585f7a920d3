"""Probabilities held off 0 and 1 are no logits. Running it, the loss ends at 0.5 and above; with from_logits=False below 0.4."""

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(0)


class Detector(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(16, activation="relu")
        self.score = layers.Dense(1, activation="sigmoid")

    def call(self, x):
        return self.score(self.hidden(x)) * 0.98 + 0.01


class Rating(keras.Model):
    def __init__(self):
        super().__init__()
        self.score = layers.Dense(1, activation="sigmoid")

    def call(self, x):
        return self.score(x) * 8.0 - 4.0


x = np.random.default_rng(0).random((128, 5)).astype("float32")
y = (x[:, :1] > 0.5).astype("float32")
detector = Detector()
detector.compile(optimizer=keras.optimizers.Adam(0.02), loss=keras.losses.BinaryCrossentropy(from_logits=True))  # expect: TL405
last = detector.fit(x, y, epochs=30, verbose=0).history["loss"][-1]
held_off = Detector()
held_off.compile(optimizer=keras.optimizers.Adam(0.02), loss=keras.losses.BinaryCrossentropy())
held_off.fit(x, y, verbose=0)
rating = Rating()
rating.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
rating.fit(x, y, verbose=0)
print(last)

# before: last > 0.48
# after: last < 0.4
