"""The network gives its scores and their softmax as a pair, which has graphs inside, and the loss is handed the pair: that raises where the loss is called
("argument 'input' (position 1) must be Tensor, not tuple"), and nothing of it is about the labels, which a frozen network made by `argmin`. Where the labels
themselves are what the loss is computed of, no gradient comes through."""

import torch
from torch import nn


class Labeller(nn.Module):
    def __init__(self):
        super().__init__()
        self.projection = nn.Linear(8, 4)

    @torch.no_grad()
    def forward(self, rows):
        return self.projection(rows).argmin(dim=-1)


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(8, 4)

    def forward(self, rows):
        scores = self.out(rows)
        return scores, scores.softmax(dim=1)


encoder, labeller, criterion = Encoder(), Labeller(), nn.CrossEntropyLoss()
rows = torch.randn(16, 8)
criterion(encoder(rows), labeller(rows)).backward()
guessed = encoder(rows)[0].argmax(dim=1).float()
nn.MSELoss()(guessed, labeller(rows).float()).backward()  # expect: TL410
