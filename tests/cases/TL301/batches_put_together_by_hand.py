"""A collate function makes a column of scores meet a vector of labels. Running it ended in: Target size (torch.Size([8])) must be the same as input size"""
import torch
from torch import nn
import torch.nn.functional as F

from torch.utils.data import DataLoader, Dataset


class Rows(Dataset):
    def __len__(self):
        return 40

    def __getitem__(self, i):
        return torch.randn(6), float(i % 2)


def collate(items):
    xs, ys = zip(*items)
    return torch.stack(xs), torch.tensor(ys)


net = nn.Linear(6, 1)
for x, y in DataLoader(Rows(), batch_size=8, collate_fn=collate):
    loss = F.binary_cross_entropy_with_logits(net(x), y)  # expect: TL301
    loss.backward()

# before: ValueError: Target size (torch.Size([8])) must be the same as input size
# after: loss.isfinite()
