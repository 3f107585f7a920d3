"""The twin of `codes_of_a_categorical`: the loss takes class indices."""
import keras
import numpy as np
import pandas as pd

soils = pd.DataFrame({"wet": np.random.rand(60), "deep": np.random.rand(60), "kind": np.random.choice(["clay", "loam", "sand"], 60)})
kinds = pd.Categorical(soils["kind"], categories=["clay", "loam", "sand"]).codes
net = keras.Sequential([keras.Input((2,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(3, activation="softmax")])
net.compile("adam", "sparse_categorical_crossentropy")
net.fit(soils[["wet", "deep"]].to_numpy(), kinds, verbose=0)
