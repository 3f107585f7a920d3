"""A method of the trainer that evaluates the generator leaves it in training mode. Not run: the clock is not there."""

import torch
from clockwork import every
from torch import nn


class Painter:
    def __init__(self):
        self.generator = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
        self.critic = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1), nn.Sigmoid())
        self.of_generator = torch.optim.Adam(self.generator.parameters())
        self.of_critic = torch.optim.Adam(self.critic.parameters())
        self.loss = nn.BCELoss()

    def train(self, loader):
        every(100, self.evaluate)
        for real in loader:
            ones, zeros = torch.ones(len(real), 1), torch.zeros(len(real), 1)
            fake = self.generator(torch.randn(len(real), 8))
            loss = self.loss(self.critic(real), ones) + self.loss(self.critic(fake.detach()), zeros)
            self.of_critic.zero_grad()
            loss.backward()
            self.of_critic.step()
            loss = self.loss(self.critic(fake), ones)
            self.of_generator.zero_grad()
            loss.backward()
            self.of_generator.step()

    def evaluate(self, z):
        return self.generator(z).detach().numpy()[:10]  # expect: TL201, TL202
