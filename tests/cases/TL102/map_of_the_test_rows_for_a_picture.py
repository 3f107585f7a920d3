"""A PCA of the test rows is drawn and nothing else; the classifier is asked about what the training PCA made of them."""

import matplotlib.pyplot as plt
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.manifold import TSNE
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
pca = PCA(n_components=20)
clf = LogisticRegression(max_iter=1000).fit(pca.fit_transform(X_train), y_train)
predicted = clf.predict(pca.transform(X_test))  # reveal clf: its input went through `PCA`
print((predicted == y_test).mean())
flat = PCA(n_components=2).fit_transform(X_test)
plt.scatter(flat[:, 0], flat[:, 1], c=predicted)
points = TSNE(n_components=2).fit_transform(X_test)
plt.scatter(points[:, 0], points[:, 1], c=y_test)
plt.savefig("test_map.png")
