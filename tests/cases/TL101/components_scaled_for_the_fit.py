"""The training rows become components that are scaled, and the model is asked about rows that are neither: it is one step in two that is missing.

Run: ValueError, X has 8 features, but KNeighborsClassifier is expecting 3 features as input. No repair is offered: the scaler has seen components.
"""

import numpy as np
from sklearn.decomposition import PCA
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
known, asked = rng.normal(50, 9, (200, 8)), rng.normal(50, 9, (20, 8))
kinds = (known[:, 0] > 50).astype(int)
pca, scaler = PCA(3), StandardScaler()
rows = scaler.fit_transform(pca.fit_transform(known))
model = KNeighborsClassifier().fit(rows, kinds)
print(model.predict(asked))  # expect: TL101  # unrepaired
