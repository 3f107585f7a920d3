"""Two sizes are left to be worked out, and only one can be: numpy and torch raise."""

import numpy as np

windows = np.arange(480.0).reshape(16, 30)
flat = windows.reshape(-1, -1)  # expect: TL303
# says: only one size can be -1
print(flat.shape)
