"""The rounded probabilities are (N, 1), the labels (N,): == gives an N x N table, and its mean is no accuracy.

Running it printed "more than nine of ten: False"; with the axis squeezed, "more than nine of ten: True".
"""

import torch
from torch import nn

torch.manual_seed(4)
steps = torch.randn(300, 3)
uphill = (steps[:, 0] > 0).float()
net = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1))
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for epoch in range(50):
    optimizer.zero_grad()
    loss = criterion(net(steps[:200]), uphill[:200].unsqueeze(1))
    loss.backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    rounded = torch.sigmoid(net(steps[200:])).round()
accuracy = (rounded == uphill[200:]).float().mean().item()  # expect: TL302
print("more than nine of ten:", accuracy > 0.9)

# before: prints more than nine of ten: False
# after: prints more than nine of ten: True
