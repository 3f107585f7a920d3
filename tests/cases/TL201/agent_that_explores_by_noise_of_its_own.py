"""Looks wrong: the agent acts in training mode, and its noise is what it explores by, between the steps that train it. Running it gave ten actions, not all alike."""
import torch
import torch.nn.functional as F
from torch import nn


class Noisy(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs))
        self.spread = nn.Parameter(torch.full((outputs, inputs), 0.4))

    def forward(self, x):
        if self.training:
            return F.linear(x, self.weight + self.spread * torch.randn_like(self.spread))
        return F.linear(x, self.weight)


class Agent:
    def __init__(self):
        self.model = Noisy(4, 2)
        self.target = Noisy(4, 2)
        self.optimizer = torch.optim.Adam(self.model.parameters())

    def act(self, state):
        with torch.no_grad():
            return self.model(torch.tensor([state])).max(1)[1].item()  # reveal: int

    def loss(self, batch):
        states, actions, rewards, following, left = batch
        values = self.model(states).gather(1, actions)
        with torch.no_grad():
            chosen = self.target(following).max(dim=1)[1].view(-1, 1)
            expected = torch.zeros(32, 1)
            expected[left] = self.target(following).gather(1, chosen)
        return (rewards + 0.99 * expected - values).pow(2).mean()

    def update(self, batch):
        loss = self.loss(batch)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
