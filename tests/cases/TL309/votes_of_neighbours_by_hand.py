"""A model by hand answers with labels that it has learned: they are picked from the training labels, and stand beside the rows that were asked about
(run: 50 and 50)."""

from collections import Counter

import numpy as np
from sklearn.model_selection import train_test_split


class Nearest:
    def fit(self, X, y):
        kept = np.abs(X).max(axis=1) < 2
        self.X, self.y = X[kept], y[kept]

    def predict(self, X):
        answers = []
        for row in X:
            near = np.argsort(((self.X - row) ** 2).sum(axis=1))[:5]
            votes = Counter(self.y[at] for at in near)
            answers.append(votes.most_common(1)[0][0])
        return np.array(answers)

    def first(self, X):
        near = [int(np.argmin(((self.X - row) ** 2).sum(axis=1))) for row in X]
        return self.y[near]


rng = np.random.default_rng(0)
X, y = rng.normal(size=(200, 3)), rng.integers(0, 3, 200)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = Nearest()
model.fit(X_train, y_train)
answers = model.predict(X_test)
print(len(answers), len(y_test))
print(np.mean(answers == y_test), np.mean(model.first(X_test) == y_test))
