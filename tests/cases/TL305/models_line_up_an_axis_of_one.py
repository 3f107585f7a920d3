"""An axis of size 1 is put on or left off at the entry, open sizes take any, and what a stack of layers takes is for its layers to say. Running it printed "five fits"."""

import keras
import numpy as np
from keras import layers

kinds = np.random.randint(0, 2, 12)


def fit(model, data):
    model.compile("adam", "mse")
    model.fit(data, kinds, verbose=0)


fit(keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(2, 3), layers.Flatten(), layers.Dense(1)]), np.random.rand(12, 8, 8))
fit(keras.Sequential([keras.Input((8, 8)), layers.Flatten(), layers.Dense(1)]), np.random.rand(12, 8, 8, 1))
fit(keras.Sequential([keras.Input((None, 5)), layers.LSTM(3), layers.Dense(1)]), np.random.rand(12, 9, 5))
fit(keras.Sequential([keras.Input((20,)), layers.Embedding(10, 3), layers.GlobalAveragePooling1D(), layers.Dense(1)]), np.random.randint(0, 9, (12, 25)))
entry = keras.Input((None, 5))
fit(keras.Model(entry, layers.Dense(1)(layers.GRU(3)(entry))), np.random.rand(12, 4, 5))
print("five fits")
