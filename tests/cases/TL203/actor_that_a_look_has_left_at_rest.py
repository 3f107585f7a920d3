"""The twin: another function has left the actor in evaluation mode, which learns again. Running it left the running mean as it was after the first pass."""
import torch
from torch import nn

actor = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16), nn.Linear(16, 4))
critic = nn.Linear(4, 1)
of_actor = torch.optim.Adam(actor.parameters())


def train_actor(batches):
    for x, y in batches:
        loss = nn.functional.cross_entropy(actor(x), y)  # expect: TL203
        of_actor.zero_grad()
        loss.backward()
        of_actor.step()


def judge(batches):
    actor.eval()
    with torch.no_grad():
        return [critic(actor(x)).mean().item() for x, _ in batches]


batches = [(torch.randn(32, 8), torch.randint(0, 4, (32,))) for _ in range(10)]
for _ in range(3):
    train_actor(batches)
    print(judge(batches))
