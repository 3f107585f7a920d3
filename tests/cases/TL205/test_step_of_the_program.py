"""A test step of the program runs when the model is evaluated. Running it printed "the same twice: False"; with training=False True."""

import keras
import numpy as np
from keras import layers


class Gauge(keras.Model):
    def __init__(self, units, rate=0.4):
        super().__init__()
        self.hidden = layers.Dense(units, activation="relu")
        self.drop = layers.Dropout(rate)
        self.out = layers.Dense(1)
        self.tracker = keras.metrics.Mean(name="loss")

    @property
    def metrics(self):
        return [self.tracker]

    def call(self, x, training=False):
        return self.out(self.drop(self.hidden(x), training=training))

    def test_step(self, data):
        x, y = data
        y_pred = self(x, training=True)  # expect: TL205
        self.tracker.update_state(keras.losses.mean_squared_error(y, y_pred))
        return {"loss": self.tracker.result()}


class Scale(Gauge):
    def test_step(self, data):
        x, y = data
        y_pred = self(x, training=False)
        self.tracker.update_state(keras.losses.mean_squared_error(y, y_pred))
        return {"loss": self.tracker.result()}

    def train_step(self, data):
        x, y = data
        self.tracker.update_state(keras.losses.mean_squared_error(y, self(x, training=True)))
        return {"loss": self.tracker.result()}


rng = np.random.default_rng(0)
x = rng.normal(size=(160, 4)).astype("float32")
y = x.sum(axis=1, keepdims=True)
gauge, scale = Gauge(16), Scale(16)
for model in (gauge, scale):
    model.compile(optimizer="adam", loss="mse")
    model.fit(x[:120], y[:120], epochs=3, validation_data=(x[120:], y[120:]), verbose=0)
print("the same twice:", gauge.evaluate(x, y, verbose=0) == gauge.evaluate(x, y, verbose=0))
print(scale.evaluate(x, y, verbose=0))

# before: prints the same twice: False
# after: prints the same twice: True
