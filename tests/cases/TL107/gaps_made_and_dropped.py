"""Both tables are made up with gaps; one loses those rows before the fit, the other is asked about as it is. Run: ValueError."""

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge


def made(seed):
    rng = np.random.default_rng(seed)
    table = pd.DataFrame({"wind": rng.normal(size=90), "sun": rng.normal(size=90)})
    table["power"] = table["wind"] + 2 * table["sun"]
    table.loc[rng.random(90) < 0.2, "sun"] = np.nan
    return table


known = made(1).dropna(subset=["wind", "sun"])
other = made(2)
ridge = Ridge().fit(known[["wind", "sun"]], known["power"])
print(ridge.predict(other[["wind", "sun"]]))  # expect: TL107
# says: gaps in `sun` of
