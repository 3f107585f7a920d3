"""exp(x - max) over its sum is a softmax: CrossEntropyLoss takes another. Running it, the loss stayed near 1.1."""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, n_in=8, n_out=3):
        super().__init__()
        self.fc1 = nn.Linear(n_in, 16)
        self.fc2 = nn.Linear(16, n_out)

    def forward(self, x):
        x = self.fc2(torch.relu(self.fc1(x)))
        e = torch.exp(x - x.max(dim=1, keepdim=True).values)
        return e / e.sum(dim=1, keepdim=True)  # expect: TL401


net = Net()
criterion = nn.CrossEntropyLoss()
opt = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in range(5):
    loss = criterion(net(torch.randn(32, 8)), torch.randint(0, 3, (32,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
