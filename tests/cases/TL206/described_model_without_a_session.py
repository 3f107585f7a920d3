"""The same model, asked eagerly.
"""
import numpy as np
from tensorflow.keras.models import model_from_json


def load(path):
    with open(path + ".json") as handle:
        model = model_from_json(handle.read())
    model.load_weights(path + ".h5")
    return model


model = load("scorer")
batches = [np.random.rand(4, 10) for _ in range(3)]
for batch in batches:
    print(model.predict(batch))
