"""Two pictures do not fill 28 by 28: numpy raises."""

import numpy as np

pictures = np.random.rand(50, 28, 28, 1)
two = pictures[4:6].reshape(28, 28)  # expect: TL303
print(two.mean())
