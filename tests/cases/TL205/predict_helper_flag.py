"""predict() passes the flag as 1. Run: two calls give different scores."""

import numpy as np
from tensorflow.keras.layers import Dense, GaussianNoise, Input
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Input((3,)))
model.add(GaussianNoise(0.5))
model.add(Dense(2, activation="softmax"))
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(np.random.rand(50, 3), np.random.randint(0, 2, 50), verbose=0)


def predict(rows):
    return model(rows, training=1).numpy().argmax(axis=1)  # expect: TL205


print(predict(np.random.rand(4, 3).astype("float32")))

# before: prints [1 1 1 1]
# after: prints [0 0 1 0]
