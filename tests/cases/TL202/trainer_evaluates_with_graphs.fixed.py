"""Trainer.evaluate() switches the mode and leaves the gradients on.

Running it printed "graph kept: True"; decorated with inference_mode, "graph kept: False".
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Trainer:
    def __init__(self, network, learning_rate=0.01):
        self.network = network
        self.optimizer = torch.optim.Adam(network.parameters(), lr=learning_rate)

    def fit(self, train_loader, dev_loader, epochs):
        for _ in range(epochs):
            self.network.train()
            for x, y in train_loader:
                self.optimizer.zero_grad()
                nn.functional.l1_loss(self.network(x), y).backward()
                self.optimizer.step()
            dev_loss = self.evaluate(dev_loader)
        return dev_loss

    @torch.inference_mode()
    def evaluate(self, loader):
        self.network.eval()
        losses = []
        for x, y in loader:
            losses.append(nn.functional.l1_loss(self.network(x), y))
        return torch.stack(losses).mean()


torch.manual_seed(12)
x = torch.rand(250, 2)
y = (x[:, :1] - x[:, 1:]).abs()
train_loader = DataLoader(TensorDataset(x[:200], y[:200]), batch_size=20, shuffle=True)
dev_loader = DataLoader(TensorDataset(x[200:], y[200:]), batch_size=25)
network = nn.Sequential(nn.Linear(2, 20), nn.ReLU(), nn.Dropout(0.05), nn.Linear(20, 1))
dev_loss = Trainer(network).fit(train_loader, dev_loader, epochs=5)
print("graph kept:", dev_loss.requires_grad)
