"""Random pixels stand for the data on both sides, and only the training step divides them: what a validation step logs is of other numbers. Ran."""
import lightning
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Cells(lightning.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Conv2d(1, 1, 3, padding=1)

    def training_step(self, batch, index):
        pictures, masks = batch
        return nn.functional.binary_cross_entropy_with_logits(self.net(pictures.float() / 255), masks)

    def validation_step(self, batch, index):
        pictures, masks = batch
        found = self.net(pictures.float()) > 0  # expect: TL101
        self.log("agreement", (found == masks.bool()).float().mean())

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.1)


def made(count):
    pictures = torch.randint(0, 256, (count, 1, 8, 8), dtype=torch.uint8)
    return DataLoader(TensorDataset(pictures, (pictures > 99).float()), batch_size=4)


lightning.Trainer(max_epochs=1).fit(Cells(), made(16), made(8))
