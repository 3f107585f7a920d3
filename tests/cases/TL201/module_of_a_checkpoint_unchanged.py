"""load_from_checkpoint gives the module in training mode (tried on Lightning 2.6 with a checkpoint of a made-up fit: `training` is True), so dropout is on.
"""
import lightning as L
import torch
from torch import nn


class Net(L.LightningModule):
    def __init__(self, width=16):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(nn.Linear(4, width), nn.ReLU(), nn.Dropout(0.4), nn.Linear(width, 2))

    def forward(self, x):
        return self.net(x)

    def training_step(self, batch, batch_idx):
        x, y = batch
        return nn.functional.cross_entropy(self(x), y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.1)


model = Net.load_from_checkpoint("best.ckpt")
with torch.no_grad():
    print(model(torch.randn(3, 4)).argmax(1))  # expect: TL201
