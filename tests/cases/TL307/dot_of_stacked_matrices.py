"""`dot` multiplies each row of one stack with each matrix of the other: (3, 2, 2) and (2, 2, 3) give (3, 2, 2, 3). Running it printed that shape."""

import numpy as np

stack = np.array([[[1, 2, 3], [4, 5, 6]], [[1, 2, 3], [4, 5, 6]]])
turned = stack.T
crossed = turned.dot(stack)  # reveal: (3, 2, 2, 3)
print(crossed.shape, np.dot(turned, stack).shape)
