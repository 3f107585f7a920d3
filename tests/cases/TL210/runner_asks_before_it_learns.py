"""A runner goes through its batches with gradients and without, and asks a callback's answer before it learns: which pass that is, is not known. Its twin learns in both, and raises in the second. Both were run."""

import torch
from torch import nn


class Runner:
    def __init__(self, model, optimizer, callbacks):
        self.model, self.optimizer, self.callbacks = model, optimizer, callbacks

    def __call__(self, name):
        return any(getattr(callback, name, lambda runner: False)(self) for callback in self.callbacks)

    def one_batch(self, x, y):
        loss = nn.functional.cross_entropy(self.model(x), y)
        if self("after_loss") or not self.learns:
            return
        loss.backward()
        self.optimizer.step()

    def every_batch(self, x, y):
        loss = nn.functional.cross_entropy(self.model(x), y)
        loss.backward()  # expect: TL210
        self.optimizer.step()

    def fit(self, epochs, training, validation):
        for _ in range(epochs):
            if not self("begin_epoch"):
                for x, y in training:
                    self.one_batch(x, y)
            with torch.no_grad():
                if not self("begin_validation"):
                    for x, y in validation:
                        self.one_batch(x, y)

    def fit_all(self, training, validation):
        for x, y in training:
            self.every_batch(x, y)
        with torch.no_grad():
            for x, y in validation:
                self.every_batch(x, y)


class Phase:
    def begin_epoch(self, runner):
        runner.learns = True

    def begin_validation(self, runner):
        runner.learns = False


model = nn.Linear(3, 2)
runner = Runner(model, torch.optim.SGD(model.parameters(), lr=0.1), [Phase()])
batches = [(torch.rand(4, 3), torch.tensor([0, 1, 1, 0]))]
runner.fit(2, batches, batches)
runner.fit_all(batches, batches)
