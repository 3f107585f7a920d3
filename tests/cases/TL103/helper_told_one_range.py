"""One helper brings the pixels of both parts to the range that it is told. Running it printed "0.97"."""
from functools import partial

from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier


def brought_down(pixels, most):
    return pixels / most


pixels, digits = load_digits(return_X_y=True)
seen, unseen, seen_digits, unseen_digits = train_test_split(pixels, digits, random_state=0)
down = partial(brought_down, most=16.0)
net = MLPClassifier((32,), max_iter=200, random_state=0).fit(down(seen), seen_digits)
print(round(net.score(brought_down(unseen, 16.0), unseen_digits), 2))
