"""What a checkpoint gives is what its function gives, so the head gets 64 features, not 32. Running it raised "mat1 and mat2 shapes cannot be multiplied (4x64 and 32x3)"."""
import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(10, 64), nn.ReLU())
        self.head = nn.Linear(32, 3)  # expect: TL305

    def forward(self, x):
        return self.head(checkpoint(self.body, x, use_reentrant=False))


net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
loss = nn.functional.cross_entropy(net(torch.rand(4, 10)), torch.tensor([0, 1, 2, 0]))
loss.backward()
optimizer.step()
