"""The column holds numbers, and one does not fill 4 by 4: numpy raises."""

import numpy as np

scenes = np.array([[1.0, 30.0], [2.0, 40.0]])
for band in scenes[:, 0]:
    print(np.asarray(band).reshape(4, 4).mean())  # expect: TL303
