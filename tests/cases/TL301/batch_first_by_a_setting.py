"""batch_first=True stands in a dictionary of settings far from the call: the last state is one of each sample.

Running it printed "a loss: True".
"""

import torch
from torch import nn

SETTINGS = {"input_size": 3, "hidden_size": 16, "num_layers": 1, "batch_first": True}


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
    scores = net(motion)  # reveal: (32, 4)
    loss = nn.functional.cross_entropy(scores, kinds)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("a loss:", loss.item() > 0)
