"""Sentences of any length, padded batch by batch, packed for the LSTM and padded again: the scores have the tags last. Running it raises.

# raises: RuntimeError
"""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence
from torch.utils.data import DataLoader

sentences = []
for _ in range(24):
    length = int(torch.randint(2, 9, ()))
    sentences.append((torch.randint(1, 80, (length,)), torch.randint(0, 4, (length,))))


def together(pairs):
    tokens, tags = zip(*pairs)
    lengths = torch.tensor([len(each) for each in tokens])
    return pad_sequence(tokens, batch_first=True), pad_sequence(tags, batch_first=True, padding_value=-100), lengths


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(80, 12)
        self.reader = nn.LSTM(12, 10, batch_first=True)
        self.scorer = nn.Linear(10, 4)

    def forward(self, tokens, lengths):
        packed = pack_padded_sequence(self.embedding(tokens), lengths, batch_first=True, enforce_sorted=False)
        states, _ = pad_packed_sequence(self.reader(packed)[0], batch_first=True)
        return self.scorer(states)


tagger = Tagger()
criterion = nn.CrossEntropyLoss(ignore_index=-100)
for tokens, tags, lengths in DataLoader(sentences, batch_size=6, collate_fn=together):
    scores = tagger(tokens, lengths)  # reveal: (batch, longest, 4)
    loss = criterion(scores, tags)  # expect: TL304
    loss.backward()
