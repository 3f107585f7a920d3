"""The training loop applies sigmoid, and BCEWithLogitsLoss does so again. Running it printed "0.69"."""

import torch
import torch.nn as nn

torch.manual_seed(0)
counts = torch.rand(200, 12)
spam = (counts[:, :1] > 0.6).float()

net = nn.Sequential(nn.Linear(12, 8), nn.ReLU(), nn.Linear(8, 1))
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for epoch in range(80):
    scores = net(counts)
    chance = scores.sigmoid()  # expect: TL402
    #        ^^^^^^^^^^^^^^^^
    # says: `criterion` applies sigmoid itself
    loss = criterion(chance, spam)  # reveal criterion: of probabilities
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    right = ((chance > 0.5) == spam.bool()).float().mean()
print(round(loss.item(), 2))

# before: prints 0.69
# after: prints 0.05
