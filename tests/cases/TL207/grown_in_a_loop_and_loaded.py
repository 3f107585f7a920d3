"""Twin of grown_in_a_loop_over_sizes that loads its weights. Run: with a file of weights, answers of those."""

import keras
import pandas as pd

sizes = [24, 12]
model = keras.Sequential()
model.add(keras.Input((2,)))
for size in sizes:
    model.add(keras.layers.Dense(size, activation="relu"))
model.add(keras.layers.Dense(1))
model.load_weights("lots.weights.h5")
lots = pd.read_csv("lots.csv")
lots["price"] = model.predict(lots[["width", "depth"]].to_numpy("float32"), verbose=0)[:, 0]
lots.to_csv("priced.csv")
