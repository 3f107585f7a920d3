"""The twin: the layer of the agent is dropout, which nobody explores by: the score of a policy is taken while units are dropped. Running it gave two scores for one state."""
import torch
from torch import nn


class Agent:
    def __init__(self):
        self.model = nn.Sequential(nn.Linear(4, 32), nn.Dropout(0.2), nn.Linear(32, 2))
        self.target = nn.Sequential(nn.Linear(4, 32), nn.Dropout(0.2), nn.Linear(32, 2))
        self.optimizer = torch.optim.Adam(self.model.parameters())

    def act(self, state):
        with torch.no_grad():
            return self.model(torch.tensor([state])).max(1)[1].item()  # expect: TL201

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
