"""skorch's classifier takes the logarithm of what its module gives, unless it is told of another criterion. Running it printed "numbers: False True True"."""

import numpy as np
import torch
from skorch import NeuralNetClassifier
from torch import nn


class Head(nn.Module):
    def __init__(self, last=None):
        super().__init__()
        self.line = nn.Linear(4, 3)
        self.last = last

    def forward(self, x):
        scores = self.line(x)
        return scores if self.last is None else self.last(scores)


torch.manual_seed(0)
rows = np.random.default_rng(0).normal(size=(64, 4)).astype(np.float32)
kinds = rows[:, :3].argmax(axis=1)
raw = NeuralNetClassifier(Head(), max_epochs=1)
raw.fit(rows, kinds)  # expect: TL403
sure = NeuralNetClassifier(Head(nn.Softmax(dim=-1)), max_epochs=1).fit(rows, kinds)
told = NeuralNetClassifier(Head, criterion=nn.CrossEntropyLoss, max_epochs=1).fit(rows, kinds)
print("numbers:", *(bool(np.isfinite(net.history[-1, "train_loss"])) for net in (raw, sure, told)))
