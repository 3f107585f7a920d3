import keras
import numpy as np
from keras import layers


def scaled(x):
    x = x / 255.0
    return x * 2.0 - 1.0


leaves, kinds = np.load("leaves.npy").astype("float32"), np.load("kinds.npy")
model = keras.Sequential([layers.Flatten(), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(scaled(leaves), kinds)
model.save("leaves.keras")
