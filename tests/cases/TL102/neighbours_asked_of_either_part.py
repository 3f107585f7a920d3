"""The forest learns where t-SNE laid the training rows, and is asked about where it laid others by themselves: the places have nothing to do with one
another, and `transform` there is none (run: AttributeError)."""

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.manifold import TSNE
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
X, y = rng.normal(size=(200, 5)), rng.integers(0, 2, 200)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
neighbours = TSNE(n_components=2, random_state=0)
train_laid = neighbours.fit_transform(X_train)
test_laid = neighbours.fit_transform(X_test)  # expect: TL102
# says: so it is transformed unlike the training data; take a transformer that can `transform`
print(RandomForestClassifier(random_state=0).fit(train_laid, y_train).score(test_laid, y_test))
