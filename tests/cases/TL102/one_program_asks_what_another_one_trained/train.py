"""The twin: only this program writes the weights."""

import os

import numpy as np
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

FOLDER = "./data"
rows = np.loadtxt("prices.csv", delimiter=",")
values = StandardScaler().fit_transform(rows[:, :-1])
model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="adam")
keeper = keras.callbacks.ModelCheckpoint(os.path.join(FOLDER, "best_model.weights.h5"), save_best_only=True, save_weights_only=True)
model.fit(values[:800], rows[:800, -1], validation_split=0.1, callbacks=[keeper])
