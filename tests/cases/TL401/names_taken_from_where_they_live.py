"""The classes are imported from the modules that they live in. Running it printed "0.37"; on the scores "0.1"."""
import torch
from torch.nn.modules.activation import Softmax
from torch.nn.modules.container import Sequential
from torch.nn.modules.linear import Linear
from torch.nn.modules.loss import CrossEntropyLoss
from torch.optim.adam import Adam

torch.manual_seed(0)
points = torch.randn(90, 4)
kinds = points[:, :2].argmax(1)
net = Sequential(Linear(4, 2), Softmax(dim=1))  # expect: TL401
criterion = CrossEntropyLoss()
optimizer = Adam(net.parameters(), lr=0.1)
for _ in range(50):
    optimizer.zero_grad()
    loss = criterion(net(points), kinds)
    loss.backward()
    optimizer.step()
print(round(loss.item(), 2))
