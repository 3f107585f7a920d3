"""An untrained network is asked for one word after another, in training mode, and the sentence is read. Running it twice printed two sentences."""

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
    output, hidden = decoder(word, hidden)  # expect: TL207, TL201, TL202
    outputs.append(output)
    word = output.data.max(dim=2)[1]
scores = torch.cat(outputs)
print(scores.size())
print(scores.argmax(2).tolist())
