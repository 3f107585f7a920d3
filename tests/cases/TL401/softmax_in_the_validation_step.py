"""The validation step alone puts a softmax before the criterion. Running it printed no error; the two losses cannot be compared."""
import lightning.pytorch as pl
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class PairClassifier(pl.LightningModule):
    def __init__(self, width=20, classes=4):
        super().__init__()
        self.save_hyperparameters()
        self.linear = nn.Sequential(nn.Linear(width, 32), nn.ReLU(), nn.Linear(32, classes))
        self.criterion = nn.CrossEntropyLoss()

    def forward(self, x):
        return self.linear(x)

    def training_step(self, batch, batch_idx):
        x, y = batch
        loss = self.criterion(self(x), y)
        self.log("train_loss", loss)
        return loss

    def validation_step(self, batch, batch_idx):
        x, y = batch
        y_hat = torch.softmax(self(x), dim=1)  # expect: TL401
        loss = self.criterion(y_hat, y)
        acc = (y_hat.argmax(dim=1) == y).float().mean()
        self.log_dict({"val_loss": loss, "val_acc": acc})

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())


if __name__ == "__main__":
    ds = TensorDataset(torch.randn(64, 20), torch.randint(0, 4, (64,)))
    trainer = pl.Trainer(max_epochs=1, logger=False, enable_checkpointing=False, enable_progress_bar=False)
    trainer.fit(PairClassifier(), DataLoader(ds, 16), DataLoader(ds, 16))
