"""`diag` of a column takes what stands on its diagonal, one element, which meets no column of three (run: ValueError)."""

import numpy as np

inputs = np.array([[0.2, 0.9], [0.1, 0.5], [0.3, 0.6]])
weights = np.random.default_rng(0).normal(size=(2, 1))
answers = np.tanh(np.dot(inputs, weights))
slopes = 1 - np.diag(answers).dot(answers)  # expect: TL307
print(slopes.shape)
