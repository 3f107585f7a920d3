"""Looks wrong: an untrained network is asked for one word after another, in training mode. But each word only goes back into the network, and what is looked at is
the size of what comes out, and its loss: a lesson goes through the parts of a network. Run with twenty
words for three sentences, it printed torch.Size([20, 3, 90])."""

import numpy as np
import torch
from torch import nn


class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(90, 8)
        self.gru = nn.GRU(8, 16, 2, dropout=0.5)
        self.out = nn.Linear(16, 90)

    def forward(self, word, hidden):
        states, hidden = self.gru(self.embed(word), hidden)
        return self.out(states), hidden


source, target = torch.from_numpy(np.load("source.npy")), torch.from_numpy(np.load("target.npy"))
hidden = torch.zeros(2, 3, 16)
decoder = Decoder()
outputs = []
word = source[:1]
for step in range(len(target)):
    output, hidden = decoder(word, hidden)  # expect: TL202  # reveal decoder: in training mode
    outputs.append(output)
    word = output.data.max(dim=2)[1]
scores = torch.cat(outputs)
print(scores.size())
loss = nn.functional.cross_entropy(scores.view(-1, 90), target.view(-1))
