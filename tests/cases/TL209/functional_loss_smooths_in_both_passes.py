"""F.cross_entropy is called with label_smoothing in training and in the test pass alike. Running it printed "test loss above 0.3: True"."""
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
    test_loss = F.cross_entropy(net(x[150:]), y[150:], label_smoothing=0.1)  # expect: TL209
print("test loss above 0.3:", test_loss.item() > 0.3)

# before: prints test loss above 0.3: True
# after: prints test loss above 0.3: False
