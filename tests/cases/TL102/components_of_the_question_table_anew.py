"""A second PCA is fitted on the test rows, and what it makes of them is what the model is asked about.

Running it printed "mostly right: False".
"""

from sklearn.datasets import load_wine
from sklearn.decomposition import PCA
from sklearn.linear_model import RidgeClassifier
from sklearn.model_selection import train_test_split

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RidgeClassifier().fit(PCA(2).fit_transform(X_train), y_train)
right = model.score(PCA(2).fit_transform(X_test), y_test)  # expect: TL102  # reveal model: its input went through `PCA`
print("mostly right:", right > 0.9)
