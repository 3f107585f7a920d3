"""After training, the scores of new rows are made with training=True: dropout is on. Run: two calls give different scores."""

import numpy as np
import tensorflow as tf
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense, Dropout

rows, sold = np.random.rand(200, 5), np.random.randint(0, 2, 200)
model = Sequential([Dense(32, activation="relu", input_shape=(5,)), Dropout(0.4), Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(rows, sold, verbose=0)
fresh = np.random.rand(10, 5)
scores = model(tf.constant(fresh), training=True)  # expect: TL205
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: dropout drops units at random
print(scores.numpy())
