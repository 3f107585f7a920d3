"""evaluate() runs under another graph's as_default(), where TensorFlow 2 does not work eagerly.

# raises: RuntimeError
Running it ended in: resource: Attempting to capture an EagerTensor without building a function.
"""
import keras
import numpy as np
import tensorflow as tf


def build():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation="softmax")])
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def score(model, x, y):
    graph = tf.Graph()
    with graph.as_default():
        loss, accuracy = model.evaluate(x, y, verbose=0)  # expect: TL206
    return accuracy


rng = np.random.default_rng(1)
x = rng.random((60, 3)).astype("float32")
y = (x[:, 0] > 0.5).astype(int)
model = build()
model.fit(x, y, epochs=3, verbose=0)
print("accuracy between 0 and 1:", 0 <= score(model, x, y) <= 1)

# before: RuntimeError: resource: Attempting to capture an EagerTensor without building a
# after: prints accuracy between 0 and 1: True
