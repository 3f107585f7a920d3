"""The numbers to scale by are taken of the tensors that the training set holds; the validation batches go in as they are.

Running it printed "validation loss is larger: True".
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Fitting:
    def __init__(self, train_set):
        rows, _ = train_set.tensors
        self.low, self.high = rows.amin(dim=0), rows.amax(dim=0)
        self.batches = DataLoader(train_set, batch_size=20, shuffle=True)
        self.net = nn.Sequential(nn.Linear(3, 12), nn.Tanh(), nn.Linear(12, 1))
        self.optimizer = torch.optim.Adam(self.net.parameters(), lr=0.02)

    def epoch(self):
        for x, y in self.batches:
            self.optimizer.zero_grad()
            loss = nn.functional.l1_loss(self.net((x - self.low) / (self.high - self.low)), y)
            loss.backward()
            self.optimizer.step()
        return loss.item()

    @torch.no_grad()
    def validate(self, data):
        return max(nn.functional.l1_loss(self.net(x), y).item() for x, y in DataLoader(data, batch_size=20))  # expect: TL101


torch.manual_seed(4)
x = torch.rand(100, 3) * 300
y = x[:, :1] / 300
fitting = Fitting(TensorDataset(x[:80], y[:80]))
last = [fitting.epoch() for _ in range(30)][-1]
print("validation loss is larger:", fitting.validate(TensorDataset(x[80:], y[80:])) > 2 * last)
