"""The names stand in a line of their own, so 10 rows come out as 10 went in. Running it raised ValueError: operands could not be broadcast together with shapes
(10,3) (9,1)."""
import numpy as np
import pandas as pd

pd.DataFrame(np.arange(30.0).reshape(10, 3)).to_csv("levels.csv", header=True, index=False)
levels = pd.read_csv("levels.csv").to_numpy()
print((levels[:, :3] * np.ones((9, 1))).shape)  # expect: TL307

# before: ValueError: operands could not be broadcast together with shapes (10,3) (9,1)
