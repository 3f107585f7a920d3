"""A critic drops without a flag; it judges while it and the generator learn, and nothing else asks it. Running it printed "painted: (6, 8)"."""
import torch
import torch.nn.functional as F
from torch import nn


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(8, 16)
        self.outer = nn.Linear(16, 1)

    def forward(self, rows):
        return torch.sigmoid(self.outer(F.dropout(torch.relu(self.inner(rows)), 0.3)))


torch.manual_seed(0)
real = torch.randn(60, 8)
painter = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 8))
critic = Critic()
of_painter = torch.optim.Adam(painter.parameters(), lr=0.01)
of_critic = torch.optim.Adam(critic.parameters(), lr=0.01)
told = nn.BCELoss()
ones, zeros = torch.ones(20, 1), torch.zeros(20, 1)
for rows in real.split(20):
    of_critic.zero_grad()
    painted = painter(torch.randn(20, 4))
    loss = told(critic(rows), ones) + told(critic(painted.detach()), zeros)
    loss.backward()
    of_critic.step()
    of_painter.zero_grad()
    told(critic(painter(torch.randn(20, 4))), ones).backward()
    of_painter.step()
with torch.no_grad():
    print("painted:", tuple(painter(torch.randn(6, 4)).shape))
