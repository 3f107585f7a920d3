"""Lightning's freeze() turns off the gradients of all weights and sets evaluation mode: no graph is kept (tried on 2.6 with a checkpoint of a made-up fit)."""
import lightning as L
import torch
from torch import nn


class Net(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Dropout(0.4), nn.Linear(8, 2))

    def forward(self, x):
        return self.net(x)


model = Net.load_from_checkpoint("best.ckpt")
model.freeze()
print(model(torch.randn(3, 4)).argmax(dim=1))
