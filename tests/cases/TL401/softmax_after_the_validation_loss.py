"""The twin: softmax after the loss, on another variable. Running it raised nothing."""
import lightning.pytorch as pl
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class PairClassifier(pl.LightningModule):
    def __init__(self, width=20, classes=4):
        super().__init__()
        self.linear = nn.Sequential(nn.Linear(width, 32), nn.ReLU(), nn.Linear(32, classes))
        self.criterion = nn.CrossEntropyLoss()

    def forward(self, x):
        return self.linear(x)

    def training_step(self, batch, batch_idx):
        x, y = batch
        return self.criterion(self(x), y)

    def validation_step(self, batch, batch_idx):
        x, y = batch
        y_hat = self(x)
        loss = self.criterion(y_hat, y)
        y_hat = torch.softmax(y_hat, dim=1)
        self.log_dict({"val_loss": loss, "val_conf": y_hat.max(dim=1).values.mean()})

    def predict_step(self, batch, batch_idx):
        return torch.softmax(self(batch[0]), dim=1)

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())


if __name__ == "__main__":
    ds = TensorDataset(torch.randn(64, 20), torch.randint(0, 4, (64,)))
    trainer = pl.Trainer(max_epochs=1, logger=False, enable_checkpointing=False, enable_progress_bar=False)
    trainer.fit(PairClassifier(), DataLoader(ds, 16), DataLoader(ds, 16))
