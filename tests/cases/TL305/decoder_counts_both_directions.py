"""The head takes the last states of both directions side by side, twice the hidden size. Runs."""

import torch
from torch import nn


class Sentiment(nn.Module):
    def __init__(self, vocabulary, hidden=24):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, 16)
        self.lstm = nn.LSTM(16, hidden, batch_first=True, bidirectional=True)
        self.head = nn.Linear(2 * hidden, 1)

    def forward(self, tokens):
        _, (hidden, _) = self.lstm(self.embedding(tokens))
        both = torch.cat([hidden[-2], hidden[-1]], dim=1)  # reveal: (12, 48)
        return self.head(both)


reviews = torch.randint(0, 500, (12, 40))
scores = Sentiment(500)(reviews)
loss = nn.functional.binary_cross_entropy_with_logits(scores, torch.ones(12, 1))
loss.backward()
