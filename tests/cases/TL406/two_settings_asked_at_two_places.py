"""One setting says which labels there are, another which way the trainer takes: with rows of labels on the usual way the loss refuses them. Run with settings
and records of these names it ended in ValueError: Argument `output` must have rank (ndim) `target.ndim - 1`."""

import keras
import numpy as np
from lab.records import rows_by_hand, whole_numbers
from lab.settings import Settings

settings = Settings()
settings.TRAIN = Settings()
settings.TRAIN.ROWS = settings.TRAIN.SLOW = False
settings.merge_from_file("settings.yaml")


class Trainer:
    def __init__(self, config):
        self.slow = config.TRAIN.SLOW
        self.net = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(3, activation="softmax")])
        self.net.compile(optimizer="adam", loss="sparse_categorical_crossentropy")  # expect: TL406

    def train(self, leaves, kinds):
        if self.slow:
            rows_by_hand(self.net, leaves, kinds)
        else:
            self.net.fit(leaves, kinds, verbose=0)


def read(config):
    leaves, kinds = np.random.default_rng(3).normal(size=(12, 4)), np.arange(12) % 3
    if config.TRAIN.ROWS:
        return leaves, keras.utils.to_categorical(kinds, 3)
    return leaves, whole_numbers(kinds)


Trainer(settings).train(*read(settings))
