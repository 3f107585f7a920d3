"""Two programs that know nothing of one another keep their best weights under one name: each loads what it wrote itself. Both ran."""

import os

import numpy as np
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

FOLDER = "./data"
rows = np.loadtxt("prices.csv", delimiter=",")
scaler = StandardScaler()
scaler.fit(rows[:, :-1])  # allow: TL105
values = scaler.transform(rows[:, :-1])
model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="adam")
keeper = keras.callbacks.ModelCheckpoint(os.path.join(FOLDER, "best_model.weights.h5"), save_best_only=True, save_weights_only=True)
model.fit(values[:800], rows[:800, -1], validation_split=0.1, callbacks=[keeper])
best = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
best.load_weights(os.path.join(FOLDER, "best_model.weights.h5"))
print(best.predict(values[800:]))
