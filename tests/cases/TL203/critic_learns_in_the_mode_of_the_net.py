"""The twin: nothing puts the critic back ahead of its own step. Running it (with the net of this file) told that the critic learned with nothing dropped."""
import torch
import torch.nn.functional as F
from networks import build
from torch import nn


class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Linear(8, 2))

    def forward(self, x):
        return self.body(x)


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(2, 8), nn.Dropout(0.5), nn.Linear(8, 2))

    def forward(self, x):
        return self.body(x)


net, critic = build("small") or Small(), Critic()
of_net, of_critic = torch.optim.SGD(net.parameters(), lr=0.1), torch.optim.Adam(critic.parameters(), lr=0.1)
real = torch.ones(8, dtype=torch.long)
critic.train()
for epoch in range(3):
    for x, y in [(torch.rand(8, 4), torch.randint(0, 2, (8,)))]:
        critic.eval()
        out = net(x)
        loss = F.cross_entropy(out, y) + F.cross_entropy(critic(out.softmax(1)), real)
        of_net.zero_grad()
        loss.backward()
        of_net.step()
        doubt = F.cross_entropy(critic(out.detach().softmax(1)), real)  # expect: TL203
        of_critic.zero_grad()
        doubt.backward()
        of_critic.step()
