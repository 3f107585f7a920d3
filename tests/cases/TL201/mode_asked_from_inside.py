"""The net adds noise while it is in training mode, and is asked in it. Running it printed two scores, 0.017 and 0.015."""
import torch
from torch import nn


class Energy(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(6, 16), nn.SiLU(), nn.Linear(16, 1))

    def forward(self, x):
        if self.training:
            x = x + 0.1 * torch.randn_like(x)
        return self.layers(x).squeeze(dim=-1)


def sample(net, steps):
    was_training = net.training
    net.eval()
    x = torch.randn(8, 6, requires_grad=True)
    for _ in range(steps):
        gradient = torch.autograd.grad(net(x).sum(), x)[0]
        x = (x + 0.1 * gradient).detach().requires_grad_(True)
    net.train(was_training)
    return x.detach()


net = Energy()
optimizer = torch.optim.Adam(net.parameters())
for _ in range(10):
    optimizer.zero_grad()
    loss = net(sample(net, 5)).mean() - net(torch.rand(8, 6)).mean()
    loss.backward()
    optimizer.step()
rows = torch.rand(4, 6)
with torch.no_grad():
    print(net(rows).mean().item(), net(rows).mean().item())  # expect: TL201
