"""The step of training asks the network about a batch that it never learns of: dropout is on, and the score is that of a thinned network.

Run: asked twice about the same batch, the network names other kinds.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
features = torch.randn(96, 8)
kinds = (features[:, 0] > 0).long() + (features[:, 1] > 0.5).long()
batches = DataLoader(TensorDataset(features[:80], kinds[:80]), batch_size=16, shuffle=True)
aside, kinds_aside = features[80:], kinds[80:]
net = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Dropout(0.4), nn.Linear(32, 3))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
criterion = nn.CrossEntropyLoss()

for epoch in range(3):
    net.train()
    for x, y in batches:
        optimizer.zero_grad()
        loss = criterion(net(x), y)
        loss.backward()
        optimizer.step()
        guessed = net(aside).argmax(1)  # expect: TL201, TL202
        #         ^^^^^^^^^^
        # says: dropout is on
    print(epoch, (guessed == kinds_aside).float().mean().item())
