"""Three points are put into the shape of none: it raises, as was seen by running it."""

import numpy as np

points = np.zeros((3, 2))
print(points.reshape(0, 2))  # expect: TL303
#     ^^^^^^^^^^^^^^^^^^^^
# says: which do not fill (0, 2)
