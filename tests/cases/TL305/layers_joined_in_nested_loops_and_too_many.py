"""The twin: of two layers the list holds two. Running it raised "mat1 and mat2 shapes cannot be multiplied (8x12 and 6x5)"."""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Skip(nn.Module):
    def __init__(self, count, size, out):
        super().__init__()
        self.first = nn.ModuleList([nn.Linear(size, size) for _ in range(count)])
        self.last = nn.Linear(size, out)  # expect: TL305
    def forward(self, x):
        seen = []
        for layer in self.first:
            x = torch.relu(layer(x))
            seen.append(x)
        x = torch.cat(seen, dim=1)
        return self.last(x)


def run(model, loader, opt):
    for x, y in loader:
        loss = nn.functional.cross_entropy(model(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()


def train(model, loader, epochs):
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    for epoch in range(epochs):
        run(model, loader, opt)


net = nn.Sequential(Skip(2, 6, 5), Skip(1, 5, 3))
data = DataLoader(TensorDataset(torch.randn(40, 6), torch.randint(0, 3, (40,))), batch_size=8)
train(net, data, 2)
print("trained")
