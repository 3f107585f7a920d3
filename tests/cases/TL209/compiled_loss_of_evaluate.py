"""evaluate() gives the compiled loss, and that one smooths the labels. Run: it differs from log_loss of the same predictions."""

import keras
import numpy as np

model = keras.Sequential([keras.Input((6,)), keras.layers.Dense(2, activation="softmax")])
model.compile(loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1))
rows, kinds = np.random.rand(40, 6), np.eye(2)[np.random.randint(0, 2, 40)]
model.fit(rows, kinds, verbose=0)
print(model.evaluate(rows, kinds, verbose=0))  # expect: TL209
