"""`pd.Categorical(...).codes` is one number a row, and the loss takes one-hot rows: Keras raises a ValueError."""
import keras
import numpy as np
import pandas as pd

soils = pd.DataFrame({"wet": np.random.rand(60), "deep": np.random.rand(60), "kind": np.random.choice(["clay", "loam", "sand"], 60)})
kinds = pd.Categorical(soils["kind"], categories=["clay", "loam", "sand"]).codes
net = keras.Sequential([keras.Input((2,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(3, activation="softmax")])
net.compile("adam", "categorical_crossentropy")  # expect: TL406
net.fit(soils[["wet", "deep"]].to_numpy(), kinds, verbose=0)  # allow: TL406
