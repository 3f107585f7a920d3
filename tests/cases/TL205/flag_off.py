"""training=False says what is the default at prediction. Twin of scores_after_fit. Run: two calls agree."""

import numpy as np
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense, Dropout

model = Sequential([Dense(32, activation="relu", input_shape=(5,)), Dropout(0.4), Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(np.random.rand(200, 5), np.random.randint(0, 2, 200), verbose=0)
print(model(np.random.rand(10, 5), training=False).numpy())
