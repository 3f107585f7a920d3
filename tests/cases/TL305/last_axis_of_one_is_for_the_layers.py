"""Where the last axis of the entry or of the data has size 1, Keras lets any size there pass, and these layers take it. Running it printed "six models"."""

import keras
import numpy as np
from keras import layers

words, flags = np.random.randint(0, 50, (12, 5)), np.random.randint(0, 2, (12, 1))


def fit(entry, out, data):
    model = keras.Model(entry, layers.Dense(1)(out))
    model.compile("adam", "mse")
    model.fit(data, flags, verbose=0)


word = keras.Input((1,), dtype="int32")
fit(word, layers.GlobalAveragePooling1D()(layers.Embedding(50, 4)(word)), words)
text = keras.Input((5,), dtype="int32")
fit(text, layers.LSTM(4)(layers.Embedding(50, 4)(text)), words[:, :1])
series = keras.Input((20, 1))
fit(series, layers.Lambda(lambda each: each[..., :1], output_shape=(1,))(layers.GlobalAveragePooling1D()(series)), np.random.rand(12, 20, 5))
steps = keras.Input((8, 1))
fit(steps, layers.LSTM(4)(steps), np.random.rand(12, 1))
pool = keras.Model(series, layers.GlobalAveragePooling1D()(series))
pool.predict(np.random.rand(12, 20, 5), verbose=0)
stack = keras.Sequential([keras.Input((8, 1)), layers.LSTM(4), layers.Dense(1)])
stack.compile("adam", "mse")
stack.fit(np.random.rand(12, 7), flags, verbose=0)
print("six models")
