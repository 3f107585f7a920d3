"""run_epoch(training=False) switches gradients and mode.

Running it printed "the same test loss twice: True".
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Runner:
    def __init__(self, model, train_loader, test_loader):
        self.model = model
        self.loaders = {True: train_loader, False: test_loader}
        self.optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

    def run_batch(self, x, y, training=True):
        with torch.set_grad_enabled(training):
            loss = nn.functional.mse_loss(self.model(x), y)
        if training:
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()
        return loss.item()

    def run_epoch(self, training=True):
        self.model.train(training)
        return sum(self.run_batch(x, y, training) for x, y in self.loaders[training])


torch.manual_seed(10)
x = torch.rand(120, 2)
y = x.prod(dim=1, keepdim=True)
model = nn.Sequential(nn.Linear(2, 30), nn.GELU(), nn.Dropout(0.3), nn.Linear(30, 1))
runner = Runner(model, DataLoader(TensorDataset(x[:80], y[:80]), batch_size=20, shuffle=True), DataLoader(TensorDataset(x[80:], y[80:]), batch_size=20))
for _ in range(3):
    runner.run_epoch(training=True)
print("the same test loss twice:", runner.run_epoch(training=False) == runner.run_epoch(training=False))
