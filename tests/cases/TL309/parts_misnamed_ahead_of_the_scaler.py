"""The parts of a split stand under one another's names: the fit gets 30 rows beside 90. That the "test" part is never scaled is no second defect: it is labels."""

import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
flowers = rng.normal(size=(120, 4))
kinds = (flowers[:, 0] > 0).astype(int)
X_train, y_train, X_test, y_test = train_test_split(flowers, kinds)  # expect: TL309
model = KNeighborsClassifier()
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
model.fit(X_train, y_train)
print(model.predict(X_test))
