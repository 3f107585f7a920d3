"""`diagflat` puts all elements on the diagonal of a square matrix, of a column too: the product is (3, 1) (run)."""

import numpy as np

inputs = np.array([[0.2, 0.9], [0.1, 0.5], [0.3, 0.6]])
weights = np.random.default_rng(0).normal(size=(2, 1))
answers = np.tanh(np.dot(inputs, weights))
slopes = 1 - np.diagflat(answers).dot(answers)
print(slopes.shape)
