"""A graph that was fitted to pictures of its own size, and asked about larger ones by a method that saw none before.

# raises: ValueError
Running it ended in: expected shape=(None, 28, 28, 1), found shape=(4, 32, 32)
"""

import keras
import numpy as np
from keras import layers

small, large, marks = np.random.rand(4, 28, 28, 1), np.random.rand(4, 32, 32, 1), np.random.rand(4, 2)
entry = keras.Input((28, 28, 1))
model = keras.Model(entry, layers.GlobalAveragePooling2D()(layers.Conv2D(2, 3)(entry)))
model.compile("adam", "mse")
model.fit(small, marks, verbose=0)
for _ in range(2):
    said = model.predict(large, verbose=0)  # expect: TL305
