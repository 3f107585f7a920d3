"""evaluate() gives the smoothed loss first: what comes after it is plain. Running it printed other numbers for the first than for the last."""

import keras
import numpy as np

rows, kinds = np.random.rand(40, 6), np.eye(2)[np.random.randint(0, 2, 40)]
model = keras.Sequential([keras.Input((6,)), keras.layers.Dense(2, activation="softmax")])
model.compile(loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1), metrics=["accuracy", "categorical_crossentropy"])
model.fit(rows, kinds, verbose=0)
_, accuracy, plain = model.evaluate(rows, kinds, verbose=0)
print(accuracy, plain)
results = model.evaluate(rows, kinds, verbose=0)
print("accuracy", results[1])
print(model.evaluate(rows, kinds, verbose=0, return_dict=True)["accuracy"])
loss, right, entropy = model.evaluate(rows, kinds, verbose=0)  # expect: TL209
print("loss", loss, "entropy", entropy)
told = model.evaluate(rows, kinds, verbose=0, return_dict=True)  # expect: TL209
print("loss", told["loss"])
model.evaluate(rows, kinds)  # expect: TL209
