"""Each item is a stack of slices, and five axes reach the convolution. Running it ended in: Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input
of size: [1, 4, 1, 16, 16]"""
import argparse
import sys

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Stacks(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return torch.rand(4, 1, 16, 16)


parser = argparse.ArgumentParser()
parser.add_argument("--batch-size", type=int)
args = parser.parse_args(sys.argv[1:] or ["--batch-size", "1"])
network = nn.Conv2d(1, 2, 3, padding=1).eval()
with torch.no_grad():
    for stack in DataLoader(Stacks(), batch_size=args.batch_size):
        output = network(stack)  # expect: TL305
print(output.shape)
