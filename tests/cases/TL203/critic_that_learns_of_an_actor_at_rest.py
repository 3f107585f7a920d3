"""Looks wrong: the actor is in evaluation mode while gradients pass it; the function that trains the critic has put it there, ahead of its loop, to be fixed.
Running it left the actor's running mean as it was."""
import torch
from torch import nn

actor = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16), nn.Linear(16, 4))
critic = nn.Linear(4, 1)
of_actor = torch.optim.Adam(actor.parameters())
of_critic = torch.optim.Adam(critic.parameters())


def train_actor(batches):
    actor.train()
    for x, y in batches:
        loss = nn.functional.cross_entropy(actor(x), y)
        of_actor.zero_grad()
        loss.backward()
        of_actor.step()


def train_critic(batches):
    actor.eval()
    critic.train()
    for x, y in batches:
        values = critic(actor(x))  # reveal: to be differentiated
        loss = nn.functional.mse_loss(values.squeeze(1), y.float())
        of_critic.zero_grad()
        loss.backward()
        of_critic.step()


batches = [(torch.randn(32, 8), torch.randint(0, 4, (32,))) for _ in range(10)]
for _ in range(3):
    train_actor(batches)
train_critic(batches)
