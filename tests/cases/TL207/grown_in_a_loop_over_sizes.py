"""Layers are added for each size of a list, and the file gets the answers of random weights. Run: they are."""

import keras
import pandas as pd

sizes = [24, 12]
model = keras.Sequential()
model.add(keras.Input((2,)))
for size in sizes:
    model.add(keras.layers.Dense(size, activation="relu"))
model.add(keras.layers.Dense(1))
lots = pd.read_csv("lots.csv")
lots["price"] = model.predict(lots[["width", "depth"]].to_numpy("float32"), verbose=0)[:, 0]  # expect: TL207
lots.to_csv("priced.csv")
