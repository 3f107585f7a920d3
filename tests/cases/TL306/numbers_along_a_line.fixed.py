"""A line was fitted to a table of one column, and is asked about numbers with one axis."""

import numpy as np
from sklearn.linear_model import LinearRegression

heights = np.array([[1.2], [1.5], [1.7], [1.9]])
weights = np.array([30.0, 45.0, 60.0, 80.0])
line = LinearRegression().fit(heights, weights)
asked = np.linspace(1.0, 2.0, 50)
drawn = line.predict(asked.reshape(-1, 1))

# before: ValueError: Expected 2D array, got 1D array instead
# after: drawn.shape == (50,)
