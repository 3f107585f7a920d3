"""A bidirectional LSTM gives twice its hidden size, and the head takes it once: it raises."""

import torch
from torch import nn


class Sentiment(nn.Module):
    def __init__(self, vocabulary, hidden=24):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, 16)
        self.lstm = nn.LSTM(16, hidden, batch_first=True, bidirectional=True)
        self.head = nn.Linear(hidden, 1)  # expect: TL305

    def forward(self, tokens):
        states, (hidden, _) = self.lstm(self.embedding(tokens))
        return self.head(states[:, -1])


reviews = torch.randint(0, 500, (12, 40))
scores = Sentiment(500)(reviews)
loss = nn.functional.binary_cross_entropy_with_logits(scores, torch.ones(12, 1))
loss.backward()

# before: RuntimeError: mat1 and mat2 shapes cannot be multiplied (12x48 and 24x1)
# after: scores.shape == (12, 1)
