"""The distance counts what both rows have: a question with a gap gets an answer, though the known rows were filled.

# runs: an answer
"""
import numpy as np
import pandas as pd
from sklearn.neighbors import KNeighborsClassifier

rng = np.random.default_rng(0)
known = pd.DataFrame({"area": rng.normal(90, 20, 50), "rooms": rng.integers(1, 6, 50)})
known.loc[::7, "area"] = np.nan
kind = (known["rooms"] > 3).astype(int)
nearest = KNeighborsClassifier(3, metric="nan_euclidean").fit(known.fillna(0), kind)
asked = pd.DataFrame({"area": [80.0, np.nan], "rooms": [3, 4]})
print(nearest.predict(asked))  # expect: TL107
# says: reach `nearest.predict`, while
