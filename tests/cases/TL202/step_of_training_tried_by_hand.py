"""A Lightning step of training is called by hand, to see its first loss; the trainer takes gradients of what it gives. Run: the loss needs a gradient."""

import torch
import torch.nn.functional as F
from lightning.pytorch import LightningModule
from torch import nn


class Tagger(LightningModule):
    def __init__(self, words, tags):
        super().__init__()
        self.embed = nn.Embedding(words, 12)
        self.out = nn.Linear(12, tags)

    def forward(self, words):
        return self.out(self.embed(words))

    def training_step(self, batch, batch_idx):
        words, tags = batch
        return F.cross_entropy(self(words).transpose(1, 2), tags)

    def spread(self, words):
        return self(words).std()  # expect: TL202

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=1e-3)


tagger = Tagger(40, 5)
words, tags = torch.randint(0, 40, (4, 9)), torch.randint(0, 5, (4, 9))
first = tagger.training_step((words, tags), 0)
print("first loss", first.item())
print("spread", tagger.spread(words).item())
