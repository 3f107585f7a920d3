"""The class derives from one that is not in view, and asks nothing of it between training and evaluation."""
import torch
from torch import nn
from framework import BaseTrainer


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 2))

    def forward(self, x):
        return self.body(x)


class Trainer(BaseTrainer):
    def __init__(self):
        self.net = Net()
        self.optimizer = torch.optim.Adam(self.net.parameters())

    def train_epoch(self, loader):
        self.net.train()
        for x, y in loader:
            loss = nn.functional.cross_entropy(self.net(x), y)
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()

    def evaluate(self, loader):
        right = 0
        with torch.no_grad():
            for x, y in loader:
                right += (self.net(x).argmax(1) == y).sum().item()  # expect: TL201
        return right


trainer = Trainer()
batches = [(torch.rand(5, 4), torch.randint(0, 2, (5,)))]
trainer.train_epoch(batches)
print(trainer.evaluate(batches))
