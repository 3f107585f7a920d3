"""Every usual way to give the two one shape. Running it printed a sum of losses and raised nothing."""
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(64, 7)
y = (x.sum(1) > 0).float()
net = nn.Sequential(nn.Linear(7, 8), nn.Tanh(), nn.Linear(8, 1))
criterion = nn.BCEWithLogitsLoss()
opt = torch.optim.SGD(net.parameters(), lr=0.1)


def losses(out, target):
    yield criterion(out, target.unsqueeze(1))
    yield criterion(out, target[:, None])
    yield criterion(out, target.view(-1, 1))
    yield criterion(out, target.view_as(out))
    yield criterion(out, target.reshape(out.shape))
    yield criterion(out.squeeze(1), target)
    yield criterion(out[:, 0], target)
    yield criterion(torch.flatten(out), target)
    yield F.binary_cross_entropy_with_logits(out.squeeze(), target)


for step in range(5):
    opt.zero_grad()
    total = sum(losses(net(x), y))
    total.backward()
    opt.step()
print(total.item())
