"""The average is put at rest itself, and its network learns on beside it in a mode of its own. Running it printed "one answer: True"."""
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, update_bn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(8, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.4), nn.Linear(32, 1))
average = AveragedModel(net)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
rows, goals = torch.randn(64, 8), torch.randn(64, 1)
average.eval()
for _ in range(8):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(rows), goals).backward()
    optimizer.step()
    average.update_parameters(net)
update_bn([rows], average)
with torch.no_grad():
    one, other = average(rows), average(rows)
print("one answer:", torch.equal(one, other))
