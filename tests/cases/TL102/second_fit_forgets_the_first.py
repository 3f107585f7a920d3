"""The scaler is fitted twice before it transforms: it keeps the mean of the 50 test rows, for both parts. Run, `mean_` was that of the test rows."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
rows = rng.normal(5, 2, (200, 3))
labels = (rows.sum(axis=1) > 15).astype(int)
X_train, X_test, y_train, y_test = train_test_split(rows, labels, random_state=0)
scaler = StandardScaler()
scaler.fit(X_train)
scaler.fit(X_test)  # expect: TL102
# says: what was learned of the training data is forgotten
A = scaler.transform(X_train)
B = scaler.transform(X_test)
model = LogisticRegression().fit(A, y_train)
print(model.score(B, y_test), np.allclose(scaler.mean_, X_test.mean(axis=0)))

# before: np.allclose(scaler.mean_, X_test.mean(axis=0))
# after: np.allclose(scaler.mean_, X_train.mean(axis=0))
