"""A function that says it is a test hands a new network words that stand in its text, and prints what comes out: nobody takes it for an answer.

Run: it prints another list of words each time, as its author says.
"""

import torch
from torch import nn


class Teller(nn.Module):
    def __init__(self, words):
        super().__init__()
        self.embed = nn.Embedding(words, 16)
        self.head = nn.Linear(16, words)

    def forward(self, ids):
        return self.head(self.embed(ids))


def inference_test():
    teller = Teller(11)
    teller.eval()
    told = torch.LongTensor([[1, 2, 3]])
    for _ in range(4):
        odds = teller(told)  # allow: TL202
        told = torch.cat([told, odds[:, -1].argmax(dim=1, keepdim=True)], dim=1)
    print("What an untrained network tells:", told)


inference_test()
