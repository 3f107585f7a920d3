"""A module is trained, and another one, built anew, is tested.

Run: 0.26 of the answers are right; of the one that was trained all are.
"""

import lightning
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Kinds(lightning.LightningModule):
    def __init__(self, hidden=16):
        super().__init__()
        self.save_hyperparameters()
        self.layers = nn.Sequential(nn.Linear(8, hidden), nn.ReLU(), nn.Linear(hidden, 3))

    def training_step(self, batch, index):
        rows, kind = batch
        return nn.functional.cross_entropy(self.layers(rows), kind)

    def test_step(self, batch, index):
        rows, kind = batch
        right = (self.layers(rows).argmax(1) == kind).float().mean()  # missed: TL207 which of its modules a framework has trained is not told apart
        self.log("right", right)

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=0.05)


torch.manual_seed(0)
rows = torch.randn(256, 8)
loader = DataLoader(TensorDataset(rows, rows[:, :3].argmax(1)), batch_size=64)
trainer = lightning.Trainer(max_epochs=20, logger=False, enable_progress_bar=False)
trainer.fit(Kinds(), loader)
best = Kinds()
trainer.test(best, loader)
