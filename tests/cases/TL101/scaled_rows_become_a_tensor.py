"""The net learns of a tensor of rows that a scaler has brought to a scale, and is asked about a tensor of rows as they were measured.

Running it printed "error below 5: False"; with those rows scaled ahead of the tensor, "error below 5: True".
"""

import numpy as np
import torch
from sklearn.preprocessing import StandardScaler
from torch import nn

torch.manual_seed(0)
rng = np.random.default_rng(0)
known = rng.normal(50, 9, (200, 3)).astype(np.float32)
measured = rng.normal(50, 9, (20, 3)).astype(np.float32)
goal = torch.from_numpy(known.sum(axis=1, keepdims=True))
scaler = StandardScaler()
rows = torch.from_numpy(scaler.fit_transform(known))
model = nn.Linear(3, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=1.0)
for _ in range(400):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(rows), goal).backward()
    optimizer.step()
fresh = torch.from_numpy(measured)
with torch.no_grad():
    answers = model(fresh)  # expect: TL101
print("error below 5:", float((answers[:, 0] - torch.from_numpy(measured).sum(dim=1)).abs().mean()) < 5)

# before: prints error below 5: False
# after: prints error below 5: True
