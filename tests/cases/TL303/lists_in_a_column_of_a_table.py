"""The cells of the column hold lists of 16 numbers, which fill 4 by 4. Runs."""

import numpy as np
import pandas as pd

scenes = pd.DataFrame({"band": [list(range(16))] * 3, "angle": [30.0, 40.0, 50.0]})
for band in scenes["band"].values:
    print(np.asarray(band).reshape(4, 4).mean())
