"""Where the loaders come from is not in view: nothing is said. Not run by itself."""

import sys

from fastai.learner import Learner
from torch import nn


def train(dls, width):
    return Learner(dls, nn.Linear(width, 2)).fit(1)


if __name__ == "__main__":
    from somewhere import loaders

    train(loaders(sys.argv[1]), 4)
