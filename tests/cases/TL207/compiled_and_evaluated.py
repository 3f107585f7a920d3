"""The network is compiled and evaluated, and nothing has fitted it. Running it seven times printed accuracies
from 0.04 to 0.67, most often 0.33.
"""
import keras
import numpy as np
from sklearn.datasets import load_iris

x, y = load_iris(return_X_y=True)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
loss, accuracy = model.evaluate(x, y, verbose=0)  # expect: TL207
print("accuracy", round(accuracy, 2))
