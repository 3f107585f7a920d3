"""And this one asks the model about rows that it scaled by themselves. Run one after the other, the predictions were off by the shift between the files."""

import os

import numpy as np
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

FOLDER = "./data"
rows = np.loadtxt("new_prices.csv", delimiter=",")
values = StandardScaler().fit_transform(rows)  # expect: TL102
best = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
best.load_weights(os.path.join(FOLDER, "best_model.weights.h5"))
print(best.predict(values))
