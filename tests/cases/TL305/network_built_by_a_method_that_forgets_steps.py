"""The twin: the second recurrent layer gets the last state of the first, which has no steps. Keras refuses."""

from tensorflow import keras


class Forecast:
    def __init__(self, name):
        self.name = name
        self.model = keras.models.Sequential()

    def build(self):
        self.model.add(keras.layers.LSTM(10, input_shape=(10, 7)))
        self.model.add(keras.layers.LSTM(10))  # expect: TL305
        #              ^^^^^^^^^^^^^^^^^^^^^
        self.model.add(keras.layers.Dense(1))
        self.model.compile(loss="mse", optimizer="adam")

    def train(self, windows, goals):
        self.model.fit(windows, goals)

    def predict(self, windows):
        return self.model.predict(windows)
