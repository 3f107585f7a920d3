"""The trainer keeps the best validation loss of its smoothed criterion. Running it printed "best above 0.3: True"."""
import torch
from torch import nn


class Trainer:
    def __init__(self, net):
        self.net = net
        self.loss = nn.CrossEntropyLoss(label_smoothing=0.2)
        self.optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
        self.best = float("inf")

    def train_step(self, x, y):
        self.net.train()
        self.optimizer.zero_grad()
        self.loss(self.net(x), y).backward()
        self.optimizer.step()

    def val_step(self, x, y):
        self.net.eval()
        with torch.no_grad():
            current = self.loss(self.net(x), y)  # expect: TL209
        if current.item() < self.best:
            self.best = current.item()


torch.manual_seed(3)
x = torch.randn(240, 4)
y = (x.sum(dim=1) > 0).long()
trainer = Trainer(nn.Linear(4, 2))
for _ in range(60):
    trainer.train_step(x[:180], y[:180])
    trainer.val_step(x[180:], y[180:])
print("best above 0.3:", trainer.best > 0.3)

# before: prints best above 0.3: True
# after: prints best above 0.3: False
