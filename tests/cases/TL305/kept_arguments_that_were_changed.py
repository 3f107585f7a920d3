"""The kept arguments are a table that a module may change: the layers are made for what it holds then. The last one is made for what nothing has changed.

Running it printed torch.Size([2, 3]) twice, then raised RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x14 and 9x3).
"""
import lightning
import torch
from torch import nn


class Steps(lightning.LightningModule):
    def __init__(self, hidden=10, width=6, unchanged=9):
        super().__init__()
        self.save_hyperparameters()
        self.hparams["hidden"] = 14
        self.hparams.update({"width": 4})
        self.first = nn.Linear(self.hparams.hidden, 3)
        self.second = nn.Linear(self.hparams.width, 3)
        self.last = nn.Linear(self.hparams.unchanged, 3)  # expect: TL305

    def forward(self, rows):
        print(self.first(rows).shape)
        print(self.second(rows[:, :4]).shape)
        return self.last(rows)


Steps()(torch.zeros(2, 14))
