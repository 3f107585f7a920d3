"""A helper moves the channels last and views the pixels as rows: a permuted tensor cannot be viewed so, it raises."""

import torch


def pixels_of(batch):
    channels = batch.size(1)
    moved = batch.permute(0, 2, 3, 1)
    return moved.view(-1, channels)  # expect: TL303


photos = torch.rand(4, 3, 16, 16)
mean = pixels_of(photos).mean(dim=0)
print(mean)

# before: RuntimeError: view size is not compatible with input tensor's size and stride (at
# after: prints tensor([0.4900, 0.5000, 0.5042])
