"""A head goes on with what a body gives, and they learn together: no critic judges here, so that dropout is on is no choice.

Running it printed "two answers alike: False".
"""
import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Sequential(nn.Linear(8, 16), nn.Dropout(0.5)), nn.Linear(16, 2)
optimizer = torch.optim.Adam([*body.parameters(), *head.parameters()])
for _ in range(3):
    loss = nn.functional.cross_entropy(head(body(torch.randn(4, 8))), torch.randint(0, 2, (4,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
rows = torch.rand(5, 8)
with torch.no_grad():
    first, second = (head(body(rows)) for _ in range(2))  # expect: TL201
    # says: (warning)
print("two answers alike:", torch.equal(first, second))
