"""torchtext: fields, iterators, a recurrent network on their batches."""

import torch
from torch import nn
from torchtext import data
TEXT = data.Field(tokenize=str.split)
LABEL = data.LabelField(dtype=torch.float)
LEN = data.Field(tokenize=str.split, include_lengths=True, batch_first=True)
FIX = data.Field(tokenize=str.split, fix_length=7)
fields = [("text", TEXT), ("label", LABEL)]
ds = data.Dataset([data.Example.fromlist(["a b c d e"[:2 * i + 1], "pos" if i % 2 else "neg"], fields) for i in range(1, 5)], fields)
TEXT.build_vocab(ds); LABEL.build_vocab(ds)
class RNN(nn.Module):
    def __init__(self, vocab, dim, hidden, out):
        super().__init__()
        self.embedding = nn.Embedding(vocab, dim)
        self.rnn = nn.RNN(dim, hidden)
        self.fc = nn.Linear(hidden, out)
    def forward(self, text):
        output, hidden = self.rnn(self.embedding(text))
        return self.fc(hidden.squeeze(0))
model = RNN(len(TEXT.vocab), 6, 8, 1)
tr, va = ds.split(0.5)
a, b = data.BucketIterator.splits((tr, va), batch_size=2, sort=False, device="cpu")
for batch in a:
    reveal_type(batch.text)  # (4, 2) int64
    reveal_type(batch.label)  # (2,) float32
    predictions = model(batch.text).squeeze(1)
    reveal_type(predictions)  # (2,) float32
    reveal_type(nn.BCEWithLogitsLoss()(predictions, batch.label))  # () float32
f2 = [("text", LEN), ("fixed", FIX), ("label", LABEL)]
d2 = data.Dataset([data.Example.fromlist(["a b c", "d e", "pos"], f2)] * 3, f2)
LEN.build_vocab(d2); FIX.build_vocab(d2)
for batch in data.Iterator(d2, batch_size=3, train=False, sort=False):
    text, lens = batch.text
    reveal_type(text)  # (3, 3) int64
    reveal_type(lens)  # (3,) int64
    reveal_type(batch.fixed)  # (7, 3) int64


class Windows(nn.Module):
    def __init__(self, words, width, maps, sizes):
        super().__init__()
        self.words = nn.Embedding(words, width)
        self.over = nn.ModuleList([nn.Conv1d(width, maps, size) for size in sizes])
        self.out = nn.Linear(maps * len(sizes), 2)

    def forward(self, text):
        rows = self.words(text).transpose(1, 2)
        found = [torch.relu(each(rows)) for each in self.over]
        reveal_type(found[0])  # (3, 4, 3) float32
        best = [nn.functional.max_pool1d(each, each.shape[2]).squeeze(2) for each in found]
        reveal_type(torch.cat(best, dim=1))  # (3, 8) float32
        return self.out(torch.cat(best, dim=1))


network = Windows(len(LEN.vocab), 5, 4, [1, 2])
for batch in data.Iterator(d2, batch_size=3, train=False, sort=False):
    text, lens = batch.text
    reveal_type(network(text))  # (3, 2) float32
