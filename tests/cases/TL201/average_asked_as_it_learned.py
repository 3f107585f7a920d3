"""The average of the network is a copy with a mode of its own: `eval()` of the network does not reach it. Running it printed "one answer: False"."""
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Dropout(0.4), nn.Linear(32, 1))
average = AveragedModel(net)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
rows, goals = torch.randn(64, 8), torch.randn(64, 1)
for _ in range(8):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(rows), goals).backward()
    optimizer.step()
    average.update_parameters(net)
net.eval()
with torch.no_grad():
    one, other = average(rows), average(rows)  # expect: TL201
print("one answer:", torch.equal(one, other))
