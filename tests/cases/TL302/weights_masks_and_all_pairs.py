"""Class weights, masks of rows and distances of all pairs broadcast on purpose. Running it printed a loss and warned of nothing."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 5))
class_weights = torch.tensor([1.0, 2.0, 0.5, 1.0, 3.0])
optimizer = torch.optim.Adam(net.parameters())


def weighted_bce(logits, targets, weights, valid):
    raw = F.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    return (raw * weights * valid.unsqueeze(1)).sum() / valid.sum()


def triplet_loss(embeddings, labels, margin=0.2):
    distance = ((embeddings.unsqueeze(1) - embeddings.unsqueeze(0)) ** 2).sum(-1)
    same = labels.unsqueeze(0) == labels.unsqueeze(1)
    hardest_positive = (distance * same.float()).max(dim=1).values
    hardest_negative = (distance + 1e6 * same.float()).min(dim=1).values
    return F.relu(hardest_positive - hardest_negative + margin).mean()


for step in range(10):
    x = torch.randn(24, 10)
    y = (torch.rand(24, 5) > 0.5).float()
    labels = torch.randint(0, 4, (24,))
    valid = (torch.rand(24) > 0.1).float()
    out = net(x)
    loss = weighted_bce(out, y, class_weights, valid) + triplet_loss(F.normalize(out, dim=1), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
