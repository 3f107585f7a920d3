"""The same scaling, which stands on the same line of both scripts. Run after train.py: both scale to the range from -1 to 1."""
import keras
import numpy as np


def scaled(x):
    x = x / 255.0
    return x * 2.0 - 1.0


model = keras.models.load_model("leaves.keras")
print(model.predict(scaled(np.load("new.npy").astype("float32"))).argmax(axis=1))
