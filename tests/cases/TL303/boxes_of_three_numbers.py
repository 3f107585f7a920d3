"""The boxes hold three numbers, which do not fill rows of four: numpy raises."""

import numpy as np

for box in np.zeros((2, 3), np.float32):
    print(np.asarray([box], np.float32).reshape(-1, 4).shape)  # expect: TL303
