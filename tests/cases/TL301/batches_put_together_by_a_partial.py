"""What puts a batch together has its padding bound by `partial`; it makes a vector of the labels, and the net gives a column.

Running it raised "Target size (torch.Size([4])) must be the same as input size (torch.Size([4, 1]))".
"""

from functools import partial

import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def together(samples, padding):
    words, labels = zip(*samples)
    return pad_sequence(words, batch_first=True, padding_value=padding), torch.tensor(labels)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(40, 8)
        self.score = nn.Linear(8, 1)

    def forward(self, words):
        return self.score(self.words(words).mean(dim=1))


samples = [(torch.randint(1, 40, (size,)), float(size % 2)) for size in range(4, 12)]
net = Net()
optimizer = torch.optim.Adam(net.parameters())
for words, labels in DataLoader(samples, batch_size=4, collate_fn=partial(together, padding=0)):
    loss = nn.functional.binary_cross_entropy_with_logits(net(words), labels)  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
