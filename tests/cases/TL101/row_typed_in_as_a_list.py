"""One customer is typed in as a plain list, unscaled. Running it printed [1]; scaled, it printed [0]."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(3)
history = np.column_stack([rng.normal(40, 10, 300), rng.normal(70_000, 15_000, 300)])
bought = (history[:, 0] > 42).astype(int)
scaler = StandardScaler()
clf = LogisticRegression().fit(scaler.fit_transform(history), bought)
print(clf.predict([[30, 87_000]]))  # expect: TL101
#                 ^^^^^^^^^^^^^^
# says: unscaled
