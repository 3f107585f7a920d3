"""The twin: what asks the network is called, and nothing has trained it."""

import numpy as np
from sklearn.metrics import confusion_matrix
from tensorflow import keras

(pictures, digits), (test_pictures, test_digits) = keras.datasets.mnist.load_data()
pictures, test_pictures = pictures / 255.0, test_pictures / 255.0
model = keras.Sequential([keras.layers.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")


def told(epoch):
    answers = np.argmax(model.predict(test_pictures), axis=1)  # expect: TL207
    print(epoch, confusion_matrix(test_digits, answers))


told(0)
