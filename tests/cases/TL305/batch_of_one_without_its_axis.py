"""Each item is a stack of slices, and the loader is asked for one at a time: the axis of the batch is dropped by name, and the slices are the batch. Running it
printed "slices: [1, 1, 1, 1]" of torch.Size([4, 2, 16, 16])."""
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
seen = []
with torch.no_grad():
    for stack in DataLoader(Stacks(), batch_size=args.batch_size):
        slices = stack.squeeze(0)
        seen.append(stack.shape[0])
        output = network(slices)
print("slices:", seen, "of", output.shape)
