"""A helper goes through a tensor picture by picture, and each lacks the batch axis that the net's batch norm needs: it raises."""

import torch
from torch import nn


class Wood(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 4, 5), nn.BatchNorm2d(4), nn.ReLU())
        self.head = nn.Linear(4, 2)

    def forward(self, x):
        return self.head(self.body(x).mean(dim=(2, 3)))


@torch.no_grad()
def sort_boards(model, boards):
    model.eval()
    return [model(board).argmax(-1).item() for board in boards]  # expect: TL306


wood = Wood()
optimizer = torch.optim.SGD(wood.parameters(), lr=0.1)
boards = torch.rand(12, 1, 16, 16)
nn.functional.cross_entropy(wood(boards), torch.arange(12) % 2).backward()
optimizer.step()
print(sort_boards(wood, boards))

# before: ValueError: expected 4D input (got 3D input)
# after: prints [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
