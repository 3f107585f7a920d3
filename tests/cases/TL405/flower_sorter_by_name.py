"""A flower sorter without an activation at its end, compiled with the loss by its name: the loss clips the scores to 0…1.

Run: it trains without a word, on clipped scores.
"""

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, models

rng = np.random.default_rng(0)
measures = rng.normal(size=(240, 4)).astype("float32")
kinds = measures[:, :3].argmax(axis=1)

sorter = models.Sequential()
sorter.add(layers.Dense(24, activation="relu", input_shape=(4,)))
sorter.add(layers.Dropout(0.1))
sorter.add(layers.Dense(3))
sorter.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])  # expect: TL405
#                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: the last layer gives raw scores
sorter.fit(measures, kinds, epochs=4, verbose=0)
print(tf.nn.softmax(sorter.predict(measures[:2], verbose=0)))  # reveal sorter: asked by predict

# before: prints [[0.288
# after: prints [[0.303
