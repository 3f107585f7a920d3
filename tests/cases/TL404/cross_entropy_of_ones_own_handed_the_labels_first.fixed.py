"""A loss of one's own takes scores and soft labels, and is handed the labels first. Running it printed "learned False"."""

import torch
from torch import nn


def smooth_cross_entropy(scores, label_probs):
    return -(label_probs * torch.log_softmax(scores, dim=1)).sum(dim=1).mean()


class Overlap(nn.Module):
    def forward(self, prediction, truth):
        chance = torch.sigmoid(prediction)
        return 1 - 2 * (chance * truth).sum() / (chance.sum() + truth.sum() + 1e-6)


torch.manual_seed(0)
notes = torch.randn(90, 7)
keys = nn.functional.one_hot(notes[:, :3].argmax(dim=1), 3).float() * 0.9 + 0.1 / 3
net, overlap = nn.Linear(7, 3), Overlap()
optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
for _ in range(40):
    out = net(notes)
    loss = smooth_cross_entropy(out, keys)
    loss = loss + 0.1 * overlap(out, keys)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("learned", 0 < loss.item() < 1)
