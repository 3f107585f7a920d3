"""Each table gets its own medians. Run: a gap of the second becomes 9.0; with those of the first, 2.0."""

import pandas as pd
from sklearn.linear_model import LinearRegression

known = pd.read_csv("known.csv")
asked = pd.read_csv("asked.csv")
features = known[["rain", "sun"]]
features = features.fillna(features.median())
model = LinearRegression().fit(features, known["crop"])
wanted = asked[["rain", "sun"]]
wanted = wanted.fillna(wanted.median())  # expect: TL107
print(model.predict(wanted))
