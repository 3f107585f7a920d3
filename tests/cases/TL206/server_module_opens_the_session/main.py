"""The model comes from another file, trained; here it is evaluated in a session of TensorFlow 1.

# raises: RuntimeError
Running it ended in: resource: Attempting to capture an EagerTensor without building a function.
"""
import numpy as np
import tensorflow as tf
from model import trained_model

model = trained_model()
rows = np.ones((5, 2))
with tf.compat.v1.Session() as log:
    error = model.evaluate(rows, rows.sum(axis=1), verbose=0)  # expect: TL206
    print("error is a number:", error >= 0)
