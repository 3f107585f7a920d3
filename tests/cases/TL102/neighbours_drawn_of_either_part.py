"""t-SNE lays out the rows that it is given and cannot `transform` others: either part is drawn for itself, and the forest is asked about neither
drawing."""

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.manifold import TSNE
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
X, y = rng.normal(size=(200, 5)), rng.integers(0, 2, 200)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
neighbours = TSNE(n_components=2, random_state=0)
train_drawn = neighbours.fit_transform(X_train)
test_drawn = neighbours.fit_transform(X_test)
print(train_drawn.shape, test_drawn.shape)
print(RandomForestClassifier(random_state=0).fit(X_train, y_train).score(X_test, y_test))
