"""The best estimator of a search was fitted on scaled rows, and is asked about rows as they are.

Running it printed a score of 1.00 for the scaled rows and 0.47 for the rows as they are.
"""
import numpy as np
from sklearn.model_selection import GridSearchCV
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

rng = np.random.default_rng(0)
weights, kinds = rng.normal(3000, 40, (200, 2)), rng.integers(0, 2, 200)
weights[kinds == 1] += 300
others, expected = rng.normal(3000, 40, (200, 2)), rng.integers(0, 2, 200)
others[expected == 1] += 300


def trained(rows, labels):
    search = GridSearchCV(SVC(), {"C": [1, 10]}, cv=3)
    search.fit(rows, labels)
    return search.best_estimator_


scaler = StandardScaler()
model = trained(scaler.fit_transform(weights), kinds)
print(f"{model.score(scaler.transform(others), expected):.2f}")
print(f"{(model.predict(others) == expected).mean():.2f}")  # expect: TL101
