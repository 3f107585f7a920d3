"""A loss of one's own weighs each element: the old backend gives one number an element, not one a row. Run: shape (5, 2)."""

import numpy as np
import tensorflow as tf

weights = np.array([[0.4, 0.6], [0.1, 0.9]])
told = np.zeros((5, 2), dtype="float32")
given = np.full((5, 2), 0.5, dtype="float32")
each = tf.keras.backend.binary_crossentropy(told, given)  # reveal: (5, 2)
print((weights[:, 0] ** (1 - told) * each).shape)
