"""Inside the fold the labels of the left-out rows are fitted with the features of the others. Running it ended in ValueError: Found input variables with inconsistent numbers of samples: [40, 10].

# raises: ValueError
"""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold

rng = np.random.default_rng(1)
X, y = rng.normal(size=(50, 3)), rng.normal(size=50)
for inner, outer in KFold(5).split(X):
    model = Ridge()
    model.fit(X[inner], y[outer])  # expect: TL309
    print(model.score(X[outer], y[outer]))
