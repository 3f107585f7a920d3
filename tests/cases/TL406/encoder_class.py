"""A class encodes its labels to numbers and compiles a loss that wants columns.

# raises: ValueError
Run: Arguments `target` and `output` must have the same rank (ndim).
"""

import numpy as np
from sklearn.preprocessing import LabelEncoder
from tensorflow import keras


class Classifier:
    def __init__(self, width, classes):
        self.encoder = LabelEncoder()
        self.net = keras.Sequential([keras.layers.Input(shape=(width,)), keras.layers.Dense(classes, activation="softmax")])
        self.net.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy())  # expect: TL406

    def fit(self, rows, names):
        numbers = self.encoder.fit_transform(names)
        self.net.fit(rows, numbers, epochs=1, verbose=0)


names = np.array(["oak", "elm", "ash"] * 20)
Classifier(5, 3).fit(np.random.rand(60, 5), names)
