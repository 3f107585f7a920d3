"""softmax over axis 0 of the scores of a batch: the three columns sum to 1, not the rows. Printed 0.07, with dim=1 0.85 to 0.89 (five seeds)."""

import torch
import torch.nn.functional as F
from torch import nn

table = torch.randn(200, 5)
kinds = (table[:, 0] > 0).long() + (table[:, 1] > 1).long()
model = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 3))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(50):
    optimizer.zero_grad()
    F.cross_entropy(model(table), kinds).backward()
    optimizer.step()

model.eval()
with torch.no_grad():
    scores = model(table[:40])  # reveal: (40, 3)
    confidence = torch.softmax(scores, dim=0).max(dim=1).values  # expect: TL308
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # says: goes over axis 0, the batch
print(confidence.mean())

# before: prints tensor(0.0743)
# after: prints tensor(0.8705)
