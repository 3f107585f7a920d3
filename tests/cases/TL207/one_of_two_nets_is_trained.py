"""Two nets of one class: the first learns, the second is scored. Run: its accuracy stays at chance whatever the first one reaches."""

import numpy as np
import torch
from sklearn.metrics import accuracy_score
from torch import nn

rng = np.random.default_rng(0)
rows = rng.normal(size=(300, 4)).astype("float32")
signs = (rows.sum(axis=1) > 0).astype("int64")


class Small(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.inner = nn.Linear(4, width)
        self.outer = nn.Linear(width, 2)

    def forward(self, x):
        return self.outer(torch.tanh(self.inner(x)))


narrow = Small(8)
wide = Small(64)
optimizer = torch.optim.Adam(narrow.parameters(), lr=0.01)
for _ in range(200):
    loss = nn.functional.cross_entropy(narrow(torch.from_numpy(rows[:200])), torch.from_numpy(signs[:200]))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    told = wide(torch.from_numpy(rows[200:])).argmax(dim=1)  # expect: TL207
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # says: what is trained is another copy
print(accuracy_score(signs[200:], told.numpy()))
