"""The activation and the option come from one flag, so they always fit. Run with both values: it compiles."""

import sys

import keras

RAW = "--raw" in sys.argv


def build(raw):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, activation="relu")])
    model.add(keras.layers.Dense(3, activation=None if raw else "softmax"))
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=raw))
    return model


model = build(RAW)
