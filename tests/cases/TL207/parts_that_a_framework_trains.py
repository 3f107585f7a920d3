"""Two modules of a framework hold nets of one class; one is trained and one read from its checkpoint, and the framework runs the steps of both.

Not run: there is no checkpoint.
"""

import lightning
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Scores(lightning.LightningModule):
    def __init__(self, width=8):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(nn.Linear(4, width), nn.ReLU(), nn.Linear(width, 2))

    def training_step(self, batch, index):
        x, y = batch
        return nn.functional.cross_entropy(self.net(x), y)

    def test_step(self, batch, index):
        x, y = batch
        self.log("right", (self.net(x).argmax(dim=1) == y).float().mean())

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())


rows = np.load("rows.npz")
loader = DataLoader(TensorDataset(torch.from_numpy(rows["x"]), torch.from_numpy(rows["y"])), batch_size=32)
trainer = lightning.Trainer(max_epochs=2)
trainer.fit(Scores(), loader)
best = Scores(8)
trainer.test(best, loader, ckpt_path="best.ckpt")
