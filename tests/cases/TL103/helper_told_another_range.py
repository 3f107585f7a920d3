"""One helper brings pixels to a range that it is told, and for the question it is told another one. Running it printed "0.42"; told 16 again, "0.97"."""
from functools import partial

from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier


def brought_down(pixels, most):
    return pixels / most


pixels, digits = load_digits(return_X_y=True)
seen, unseen, seen_digits, unseen_digits = train_test_split(pixels, digits, random_state=0)
of_training, of_bytes = partial(brought_down, most=16.0), partial(brought_down, most=255.0)
net = MLPClassifier((32,), max_iter=200, random_state=0).fit(of_training(seen), seen_digits)
print(round(net.score(of_bytes(unseen), unseen_digits), 2))  # expect: TL103
