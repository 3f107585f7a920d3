"""fit() sets training mode once an epoch, but validates in the middle of it: the rest of the epoch trains without dropout.

Running it printed "batches in training mode: 6 of 24".
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Fitter:
    def __init__(self, model, train_set, val_set):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
        self.train_loader = DataLoader(train_set, batch_size=20)
        self.val_loader = DataLoader(val_set, batch_size=50)
        self.modes = []

    def validate(self):
        self.model.eval()
        with torch.no_grad():
            return sum(nn.functional.mse_loss(self.model(x), y).item() for x, y in self.val_loader)

    def fit(self, epochs):
        for epoch in range(epochs):
            self.model.train()
            for step, (x, y) in enumerate(self.train_loader):
                if step % 3 == 2:
                    print("validation", round(self.validate(), 1) > 0)
                self.modes.append(self.model.training)
                loss = nn.functional.mse_loss(self.model(x), y)  # expect: TL203
                self.optimizer.zero_grad()
                loss.backward()
                self.optimizer.step()


torch.manual_seed(1)
x = torch.randn(210, 4)
y = x.sum(dim=1, keepdim=True)
model = nn.Sequential(nn.Linear(4, 16), nn.Dropout(0.3), nn.Linear(16, 1))
fitter = Fitter(model, TensorDataset(x[:160], y[:160]), TensorDataset(x[160:], y[160:]))
fitter.fit(3)
print("batches in training mode:", sum(fitter.modes), "of", len(fitter.modes))
