"""predict_proba gets rows picked by a list, which stay a table, and a row made a table. Runs."""

import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(1)
measured = rng.normal(size=(90, 4))
kinds = (measured[:, 0] > 0).astype(int)
model = LogisticRegression().fit(measured[:60], kinds[:60])
flowers = measured[[75, 76]]
print(model.predict_proba(flowers), model.predict(measured[77].reshape(1, -1)), [model.predict(row[None, :]) for row in measured[:2]])
