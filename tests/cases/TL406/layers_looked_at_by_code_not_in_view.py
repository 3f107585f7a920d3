"""The model is compiled, and handed to code that is not in view afterwards: eight units stand against three columns of labels.

Run with a function behind that name which prints the model's layers: the shapes do not fit, and `fit` raises.
"""

import numpy as np
from keras.layers import Dense
from keras.models import Sequential

from heads import look_at

rng = np.random.default_rng(0)
x = rng.normal(size=(90, 4))
y = np.eye(3)[rng.integers(0, 3, 90)]
model = Sequential()
model.add(Dense(8, input_shape=(4,), activation="softmax"))  # expect: TL406
model.compile("adam", loss="categorical_crossentropy")
look_at(model)
model.fit(x, y, verbose=0)
