"""The smoothed loss trains; of the test pass only the accuracy is shown. Running it printed "accuracy above 0.9: True"."""
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(2)
x = torch.randn(200, 4)
y = (x[:, 0] > x[:, 1]).long()
net = nn.Linear(4, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
for epoch in range(100):
    loss = F.cross_entropy(net(x[:150]), y[:150], label_smoothing=0.1)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
net.eval()
with torch.no_grad():
    accuracy = (net(x[150:]).argmax(dim=1) == y[150:]).float().mean()
print("accuracy above 0.9:", accuracy.item() > 0.9)
