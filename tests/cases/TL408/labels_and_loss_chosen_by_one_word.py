"""Looks wrong: the labels of int32 are those of the other loss; both are chosen by asking one option for a word. Running it with either option raised nothing."""
import argparse

import torch
from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("--decoder", type=str, default="attention")
options = parser.parse_args()


class Frames:
    def encode(self, words):
        return torch.IntTensor([len(word) for word in words])


class Letters:
    def encode(self, words):
        return torch.LongTensor([len(word) for word in words])


if "ctc" in options.decoder:
    converter = Frames()
else:
    converter = Letters()
network = nn.Linear(16, 12)
if "ctc" in options.decoder:
    criterion = nn.CTCLoss()
else:
    criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(network.parameters())
for _ in range(3):
    labels = converter.encode(["one", "three"])
    if "ctc" not in options.decoder:
        loss = criterion(network(torch.randn(2, 16)), labels)
    else:
        scores = network(torch.randn(9, 2, 16)).log_softmax(2)
        loss = criterion(scores, labels[:, None], torch.IntTensor([9, 9]), torch.IntTensor([1, 1]))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
