"""The settings say nothing of batch_first: the state is one of each step, so there are twenty scores for 32 labels.

Running it ended in ValueError: Expected input batch_size (20) to match target batch_size (32).
"""

import torch
from torch import nn

SETTINGS = {"input_size": 3, "hidden_size": 16, "num_layers": 1}


class Gesture(nn.Module):
    def __init__(self, settings, kinds=4):
        super().__init__()
        self.rnn = nn.GRU(**settings)
        self.head = nn.Linear(settings["hidden_size"], kinds)

    def forward(self, motion):
        _, last = self.rnn(motion)
        return self.head(last[-1])


torch.manual_seed(0)
motion = torch.randn(32, 20, 3)
kinds = torch.randint(0, 4, (32,))
net = Gesture(SETTINGS)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(5):
    scores = net(motion)  # reveal: (20, 4)
    loss = nn.functional.cross_entropy(scores, kinds)  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("a loss:", loss.item() > 0)
