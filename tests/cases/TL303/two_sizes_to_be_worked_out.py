"""Two sizes cannot both be worked out: numpy raises."""

import numpy as np

labels = np.arange(20).reshape(-1, -1)  # expect: TL303
print(labels.shape)
