"""F.dropout in forward() has no flag, and True is its default. Running it printed "twice the same: False"."""
import torch
import torch.nn.functional as F
from torch import nn


class Tagger(nn.Module):
    def __init__(self, words, tags):
        super().__init__()
        self.embed = nn.Embedding(words, 12)
        self.rnn = nn.GRU(12, 12, batch_first=True)
        self.out = nn.Linear(12, tags)

    def forward(self, tokens):
        embedded = F.dropout(self.embed(tokens), 0.3)  # expect: TL204
        #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        # says: `training` is True by default
        states, _ = self.rnn(embedded)
        return self.out(states)


torch.manual_seed(0)
net = Tagger(30, 5)
net.eval()
tokens = torch.randint(0, 30, (2, 7))
with torch.no_grad():
    print("twice the same:", torch.equal(net(tokens), net(tokens)))  # allow: TL207

# before: prints twice the same: False
# after: prints twice the same: True
