"""The twin: `@` takes stacks matrix by matrix, and three matrices do not meet two. Running it ended in: operands could not be broadcast."""

import numpy as np

stack = np.array([[[1, 2, 3], [4, 5, 6]], [[1, 2, 3], [4, 5, 6]]])
turned = stack.T
crossed = turned @ stack  # expect: TL307
#         ^^^^^^^^^^^^^^
# says: shapes (3, 2, 2) and (2, 2, 3) do not meet in a product
print(crossed.shape)
