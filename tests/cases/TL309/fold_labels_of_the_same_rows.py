"""Inside each fold features and labels are of the same rows. Running it printed: 5."""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold

rng = np.random.default_rng(1)
X, y = rng.normal(size=(50, 3)), rng.normal(size=50)
scores = []
for inner, outer in KFold(5).split(X):
    model = Ridge()
    model.fit(X[inner], y[inner])
    scores.append(model.score(X[outer], y[outer]))
print(len(scores))
