"""An agent asks its network which action it would take next, to look up what another network holds of that one: what is chosen goes into the target of the
step alone, and reaches nobody."""
import torch
from torch import nn


def network():
    return nn.Sequential(nn.Linear(4, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 2))


online, target = network(), network()
target.eval()
optimizer = torch.optim.Adam(online.parameters())


def errors(states, actions, rewards, following):
    chosen = online(following).argmax(1, keepdim=True)
    with torch.no_grad():
        expected = rewards + 0.9 * target(following).gather(1, chosen)
    return nn.functional.mse_loss(online(states).gather(1, actions), expected)


for _ in range(10):
    loss = errors(torch.randn(8, 4), torch.randint(2, (8, 1)), torch.randn(8, 1), torch.randn(8, 4))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
