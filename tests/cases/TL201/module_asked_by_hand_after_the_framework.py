"""After the framework has fitted it, the module is called by hand, in the training mode that fit() leaves behind.

Running it printed "in training mode: True 5".
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
        scores = self(x)
        self.log("accuracy", (scores.argmax(dim=1) == y).float().mean())

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=0.01)


torch.manual_seed(0)
x = torch.randn(96, 4)
loader = DataLoader(TensorDataset(x, (x[:, 0] > 0).long()), batch_size=32)
sorter = Sorter()
trainer = L.Trainer(max_epochs=1, logger=False, enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False, num_sanity_val_steps=0)
trainer.fit(sorter, loader, loader)
with torch.no_grad():
    kinds = sorter(x[:5]).argmax(dim=1)  # expect: TL201  # reveal sorter: asked in training mode
print("in training mode:", sorter.training, len(kinds))
