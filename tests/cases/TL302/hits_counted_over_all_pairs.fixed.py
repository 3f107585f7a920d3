"""predict() gives a column (N, 1), the labels are (N,): == compares every prediction with every label.

Running it printed "more than nine of ten: False"; with one shape for both, "more than nine of ten: True".
"""

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(1)
pulse = np.random.normal(70, 10, (400, 1)).astype("float32")
tired = (pulse[:, 0] > 70).astype(int)

model = keras.Sequential(
    [
        keras.Input((1,)),
        layers.Rescaling(0.1, offset=-7.0),
        layers.Dense(8, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="binary_crossentropy")
model.fit(pulse[:300], tired[:300], epochs=15, verbose=0)

probability = model.predict(pulse[300:], verbose=0)
guessed = (probability > 0.5).astype(int)
accuracy = (guessed.ravel() == tired[300:]).mean()
print("more than nine of ten:", bool(accuracy > 0.9))
