"""The scaler has no name: it is made, fitted and forgotten in one line, so nothing can scale the rows that are asked about.

Running it printed "right: 0.43"; with a name for it and the rows transformed, "right: 1.0".
"""

import numpy as np
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
known = rng.normal([50, 0], [9, 300], (400, 2))
asked = rng.normal([50, 0], [9, 300], (100, 2))
model = KNeighborsClassifier().fit(StandardScaler().fit_transform(known), known[:, 0] > 50)
print("right:", round(model.score(asked, asked[:, 0] > 50), 2))  # expect: TL101

# before: prints right: 0.43
# after: prints right: 1.0
