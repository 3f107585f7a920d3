"""A compiled loss rounds the output. Running it ended in: No gradients provided for any variable. `sign` runs, and moves nothing."""

import keras
import numpy as np
from keras import ops


def star_loss(y_true, y_pred):
    stars = ops.round(y_pred)  # allow: TL410
    return ops.mean(ops.abs(y_true - stars), axis=-1)


def side_loss(y_true, y_pred):
    return ops.mean(ops.abs(y_true - ops.sign(y_pred)), axis=-1)  # allow: TL410


def build(loss):
    inputs = keras.Input((4,))
    hidden = keras.layers.Dense(8, activation="relu")(inputs)
    model = keras.Model(inputs, keras.layers.Dense(1)(hidden))
    model.compile(optimizer="sgd", loss=loss)
    return model


rng = np.random.default_rng(0)
x = rng.normal(size=(64, 4))
y = np.clip(np.round(x.sum(axis=1, keepdims=True) + 3), 1, 5)
stars = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
stars.compile(optimizer="sgd", loss=star_loss)  # expect: TL410
stars.fit(x, y, epochs=1, verbose=0)
sides = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
sides.compile(optimizer="sgd", loss=side_loss)  # expect: TL410
sides.fit(x, y, epochs=1, verbose=0)
