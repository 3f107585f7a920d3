"""What Keras traced for two sizes takes any: only the first call of a method is held against the entry. Running it printed "three methods"."""

import keras
import numpy as np
from keras import layers

small, large, marks = np.random.rand(4, 28, 28, 1), np.random.rand(4, 32, 32, 1), np.random.rand(4, 2)


def scanner():
    entry = keras.Input((28, 28, 1))
    model = keras.Model(entry, layers.GlobalAveragePooling2D()(layers.Conv2D(2, 3)(entry)))
    model.compile("adam", "mse")
    return model


asked = scanner()
asked.predict(small, verbose=0)
asked.predict(large, verbose=0)
asked.predict(large, verbose=0)
trained = scanner()
trained.fit(small, marks, verbose=0)
trained.fit(large, marks, verbose=0)
held_out = scanner()
held_out.fit(small, marks, validation_data=(small, marks), verbose=0)
held_out.evaluate(large, marks, verbose=0)
print("three methods")
