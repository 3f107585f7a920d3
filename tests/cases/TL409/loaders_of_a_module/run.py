"""The loaders of another file carry no loss. Run: AssertionError, could not infer loss function."""

from data import get_dls
from fastai.learner import Learner
from torch import nn


def main():
    learn = Learner(get_dls(16), nn.Sequential(nn.Linear(7, 8), nn.ReLU(), nn.Linear(8, 2)))  # expect: TL409
    learn.fit(1)


main()

# before: AssertionError: Could not infer loss function from the data, please pass a loss
# after: prints [0, 0.729
