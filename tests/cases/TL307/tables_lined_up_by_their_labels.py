"""Columns of tables with 2 and 4 rows are added: pandas lines them up by their labels, and rows that only one has become gaps. Runs."""

import numpy as np
import pandas as pd

prices = pd.DataFrame(np.arange(6.0).reshape(2, 3), columns=["a", "b", "c"])
stock = pd.DataFrame(np.arange(12.0).reshape(4, 3), columns=["a", "b", "c"])
worth = prices["a"] * stock["b"]  # reveal: (?,)
print(worth.isna().sum())
