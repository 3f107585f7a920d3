"""The no_grad block holds only the line that makes the input; the call stands below it.

Running it printed "right: True graph kept: True"; inside inference_mode, "right: True graph kept: False".
"""
import torch
from torch import nn

torch.manual_seed(0)
clicks = torch.rand(200, 6)
bought = (clicks.sum(dim=1) > 3).long()
net = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(60):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(clicks[:150]), bought[:150]).backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    new_clicks = clicks[150:]
scores = net(new_clicks)  # expect: TL202
print("right:", (scores.argmax(dim=1) == bought[150:]).sum().item() > 40, "graph kept:", scores.requires_grad)

# before: prints right: True graph kept: True
# after: prints right: True graph kept: False
