"""The table of positions is turned into a picture and viewed as rows of channels at once: its elements lie in the order of the positions. Raises RuntimeError."""

import torch


def channels(table: torch.Tensor) -> torch.Tensor:
    grid = table.reshape(1, 14, 14, 768).permute(0, 3, 1, 2)
    return grid.view(1, -1, 14)  # expect: TL303


print(channels(torch.zeros(1, 196, 768)).shape)
