"""Two heads, two losses in a table: the first head gives raw scores and its loss is told nothing. Run: it trains, and nothing raises."""

import keras
import numpy as np

start = keras.Input((6,))
kind = keras.layers.Dense(3, name="kind")(start)
size = keras.layers.Dense(1, name="size")(start)
net = keras.Model(start, [kind, size])
net.compile(
    "sgd",
    loss={
        "size": "mse",
        "kind": "sparse_categorical_crossentropy",  # expect: TL405
    },
)
rows = np.random.default_rng(0).normal(size=(40, 6))
net.fit(rows, {"kind": np.arange(40) % 3, "size": rows[:, :1]}, verbose=0)
