"""validation_step() has neither eval() nor no_grad(): the framework sets both around it.

Running it printed "fitted: True".
"""

import lightning as L
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Sorter(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Dropout(0.4), nn.Linear(16, 2))

    def forward(self, x):
        return self.net(x)

    def training_step(self, batch, batch_idx):
        x, y = batch
        return nn.functional.cross_entropy(self(x), y)

    def validation_step(self, batch, batch_idx):
        x, y = batch
        scores = self(x)  # reveal self: asked in evaluation mode
        self.log("accuracy", (scores.argmax(dim=1) == y).float().mean())

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=0.01)


torch.manual_seed(0)
x = torch.randn(96, 4)
loader = DataLoader(TensorDataset(x, (x[:, 0] > 0).long()), batch_size=32)
sorter = Sorter()
trainer = L.Trainer(max_epochs=1, logger=False, enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False, num_sanity_val_steps=0)
trainer.fit(sorter, loader, loader)
print("fitted:", trainer.current_epoch == 1)
