"""The same without the labels: numpy raises."""

import numpy as np
import pandas as pd

prices = pd.DataFrame(np.arange(6.0).reshape(2, 3), columns=["a", "b", "c"])
stock = pd.DataFrame(np.arange(12.0).reshape(4, 3), columns=["a", "b", "c"])
worth = prices["a"].to_numpy() * stock["b"].to_numpy()  # expect: TL307
print(np.isnan(worth).sum())
