"""What a framework runs of the user's own methods, and in which state."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

MODULE = """
import pytorch_lightning as pl
import torch.nn.functional as F
class Model(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(3, 4), nn.Dropout())
    def forward(self, x):
        return self.net(x)
    def training_step(self, batch, index):
        x, y = batch
        reveal_type(self(x))
        reveal_type(self.net[1].training)
        return F.cross_entropy(self(x), y)
    def validation_step(self, batch, index):
        reveal_type(self.net[1].training)
"""
LOADER = """
data = torch.utils.data.TensorDataset(torch.zeros(10, 3), torch.zeros(10).long())
loader = torch.utils.data.DataLoader(data, batch_size=5)
model = Model()
pl.Trainer(max_epochs=3).fit(model, loader)
reveal_type(model.net[1].training)
"""


def test_steps_are_run_in_their_modes() -> None:
    check(MODULE, "(..., 4)", "True", "False")


def test_a_trainer_runs_the_steps_on_what_the_loader_gives() -> None:
    check(MODULE + LOADER, ", 4)", "True", "False", "True")
