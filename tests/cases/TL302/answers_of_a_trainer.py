"""A trainer gives the answers of each batch in a list; put together they are a column, and the prices are a row.

Run: the loss warns of sizes 64x1 and 64, and is 1.22 where the mean of the 64 errors is 1.14.
"""

import lightning
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Price(lightning.LightningModule):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))

    def training_step(self, batch, index):
        rooms, price = batch
        return nn.functional.mse_loss(self.layers(rooms).squeeze(1), price)

    def predict_step(self, batch, index):
        rooms, _ = batch
        return self.layers(rooms)

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())


torch.manual_seed(0)
homes, prices = torch.randn(64, 8), torch.randn(64)
loader = DataLoader(TensorDataset(homes, prices), batch_size=16)
model = Price()
trainer = lightning.Trainer(max_epochs=1, logger=False, enable_checkpointing=False)
trainer.fit(model, DataLoader(TensorDataset(homes, prices), batch_size=16, shuffle=True))
answers = torch.cat(trainer.predict(model, loader))  # reveal: (16*batches, 1)
errors = nn.functional.mse_loss(answers, prices)  # expect: TL302
print(errors)
