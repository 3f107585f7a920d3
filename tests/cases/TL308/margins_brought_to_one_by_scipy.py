"""scipy's softmax along axis 0: the columns come to 1, not the rows. Running it printed "rows come to 1: False"; along the classes it printed True."""

import torch
from scipy.special import softmax
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
rows, labels = torch.randn(40, 4), torch.randint(0, 3, (40,))
nn.functional.cross_entropy(net(rows), labels).backward()
net.eval()
with torch.no_grad():
    logits = net(rows).numpy()
shares = softmax(logits, axis=0)  # expect: TL308
print("rows come to 1:", bool((abs(shares.sum(axis=1) - 1) < 1e-5).all()))
print(softmax(logits, axis=1)[0], softmax(logits)[0])

# before: prints rows come to 1: False
# after: prints rows come to 1: True
