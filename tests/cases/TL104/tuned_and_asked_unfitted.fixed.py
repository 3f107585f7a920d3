"""The search has fitted copies of the forest; the forest itself is asked. Run: NotFittedError; the search answers."""

from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import RandomizedSearchCV

x, y = load_breast_cancer(return_X_y=True)
forest = RandomForestClassifier(random_state=0)
tuned = RandomizedSearchCV(forest, {"max_depth": [2, 4]}, n_iter=2, cv=2)
tuned.fit(x[:400], y[:400])
print(tuned.predict(x[400:]))

# run: told = (tuned.predict(x[400:]) == y[400:]).mean()
# before: NotFittedError: instance is not fitted yet
# after: told > 0.9
