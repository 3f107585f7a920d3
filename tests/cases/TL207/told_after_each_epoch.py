"""What asks the network is handed to a callback, which runs it while the network trains; that is left to whoever reads on."""

import numpy as np
from sklearn.metrics import confusion_matrix
from tensorflow import keras

(pictures, digits), (test_pictures, test_digits) = keras.datasets.mnist.load_data()
pictures, test_pictures = pictures / 255.0, test_pictures / 255.0
model = keras.Sequential([keras.layers.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")


def told(epoch, logs):
    answers = np.argmax(model.predict(test_pictures), axis=1)
    print(epoch, confusion_matrix(test_digits, answers))


callback = keras.callbacks.LambdaCallback(on_epoch_end=told)
