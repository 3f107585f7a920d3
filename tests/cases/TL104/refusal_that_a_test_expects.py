"""The tests expect that a model refuses to answer before it is fitted."""
import unittest

import pytest
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression


def make():
    return LogisticRegression(max_iter=200)


def test_it_comes_unfitted():
    model = make()
    with pytest.raises(NotFittedError):
        model.predict([[0.0, 0.0]])


class Refusals(unittest.TestCase):
    def test_it_comes_unfitted(self):
        model = make()
        with self.assertRaises(NotFittedError):
            model.predict([[0.0, 0.0]])
