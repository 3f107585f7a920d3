"""Two columns of class scores at once are two axes: `dot` raises."""

import torch


def lovasz(scores, labels):
    flat = scores.permute(0, 2, 3, 1).contiguous().view(-1, 3)
    return torch.dot((labels.view(-1) == 1).float(), flat[:, 1:])  # expect: TL307


print(lovasz(torch.rand(2, 3, 4, 4), torch.zeros(2, 4, 4)))
