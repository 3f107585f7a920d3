"""The twin of `answer_made_an_array_by_keras`: the flag is off."""
import keras
import numpy as np

net = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dropout(0.5), keras.layers.Dense(1)])
net.compile("adam", "mae")
net.fit(np.random.rand(40, 3), np.random.rand(40), verbose=0)
rows = np.random.rand(5, 3)
prices = keras.ops.convert_to_numpy(net(rows, training=False))
print(np.round(prices, 2))
