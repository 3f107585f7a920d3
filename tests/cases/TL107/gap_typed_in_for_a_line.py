"""The gaps of the training rows are filled, the one that is typed in for the question is not: the line refuses it.

# raises: ValueError
"""
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(0)
known = pd.DataFrame({"area": rng.normal(90, 20, 50), "rooms": rng.integers(1, 6, 50)})
known.loc[::7, "area"] = np.nan
price = known["rooms"] * 10.0
middle = known["area"].median()
line = LinearRegression().fit(known.fillna({"area": middle}), price)
asked = pd.DataFrame({"area": [80.0, np.nan], "rooms": [3, 4]})
print(line.predict(asked))  # expect: TL107
# says: reach `line.predict`, which raises
