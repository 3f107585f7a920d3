"""A table of float32 gives class indices as floats. Running it ended in RuntimeError: expected target dtype to be Long or Byte, but got Float."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

rng = np.random.default_rng(0)
table = rng.normal(size=(80, 4)).astype("float32")
kinds = (table[:, 0] > 0).astype("float32")
rows, labels = torch.from_numpy(table), torch.from_numpy(kinds)

torch.manual_seed(0)
net = nn.Linear(4, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(30):
    optimizer.zero_grad()
    loss = F.cross_entropy(net(rows), labels)  # expect: TL408
    #                                 ^^^^^^
    # says: the target `labels` is float32
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))
