"""The network is fitted before it is evaluated.
"""
import keras
import numpy as np
from sklearn.datasets import load_iris

x, y = load_iris(return_X_y=True)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=20, verbose=0)
loss, accuracy = model.evaluate(x, y, verbose=0)
print("accuracy", round(accuracy, 2))
