"""The twin: the labels go to where the scores are, and stay integers. Running it with a linear net raised."""
import torch
import torch.nn.functional as F
from networks import net
from torch import nn


class Focal(nn.Module):
    def forward(self, logits, labels):
        labels = F.one_hot(labels, num_classes=3).to(device=logits.device)
        losses = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")  # expect: TL408
        return (losses * (1 - torch.exp(-losses))).mean()


focal = Focal()
for x, y in [(torch.randn(8, 4), torch.randint(0, 3, (8,)))]:
    focal(net(x), y).backward()
