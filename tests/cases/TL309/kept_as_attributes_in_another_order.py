"""The four parts are kept as attributes, in an order that the split does not give. Run: ValueError, y should be a 1d array."""

from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB


class Cellar:
    def __init__(self):
        x, y = load_wine(return_X_y=True)
        self.x_train, self.y_train, self.x_test, self.y_test = train_test_split(x, y, random_state=2)  # expect: TL309

    def score(self):
        return GaussianNB().fit(self.x_train, self.y_train).score(self.x_test, self.y_test)


print(Cellar().score())
