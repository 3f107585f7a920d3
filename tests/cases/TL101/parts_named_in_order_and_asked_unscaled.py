"""The same with the parts in the order that the split gives them: now it is the rows to be asked about that are never scaled."""

import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
flowers = rng.normal(size=(120, 4))
kinds = (flowers[:, 0] > 0).astype(int)
X_train, X_test, y_train, y_test = train_test_split(flowers, kinds)
model = KNeighborsClassifier()
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
model.fit(X_train, y_train)
print(model.predict(X_test))  # expect: TL101
