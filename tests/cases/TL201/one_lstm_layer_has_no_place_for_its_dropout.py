"""The LSTM is given dropout=0.5 and one layer: dropout stands between layers, so there is none, and no eval() is needed.

Running it printed "the same tags twice: True".
"""

import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self, words=40, tags=5):
        super().__init__()
        self.embedding = nn.Embedding(words, 12)
        self.encoder = nn.LSTM(input_size=12, hidden_size=20, dropout=0.5, batch_first=True)
        self.tag = nn.Linear(20, tags)

    def forward(self, sentence):
        states, _ = self.encoder(self.embedding(sentence))
        return self.tag(states)


def main():
    torch.manual_seed(1)
    sentences = torch.randint(40, (64, 7))
    tags = sentences % 5
    tagger = Tagger()
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(tagger.parameters(), lr=0.02)
    for _ in range(30):
        optimizer.zero_grad()
        criterion(tagger(sentences).transpose(1, 2), tags).backward()
        optimizer.step()
    with torch.no_grad():
        first = tagger(sentences[:3])  # reveal: with no layer in it that depends on the mode
        second = tagger(sentences[:3])
    print("the same tags twice:", torch.equal(first, second))


main()
