"""`opt.step` and `net.eval` are named to be kept in a table and called from there. Running it printed "moved: True evaluation: True"."""
import torch
from torch import nn

torch.manual_seed(3)
x = torch.randn(30, 3)
net = nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.1), nn.Linear(4, 1))
start = net[0].weight.detach().clone()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
after = {"batch": opt.step, "epoch": net.eval}
for _ in range(3):
    opt.zero_grad()
    nn.functional.mse_loss(net(x), x.sum(dim=1, keepdim=True)).backward()
    after["batch"]()
after["epoch"]()
print("moved:", not torch.equal(start, net[0].weight.detach()), "evaluation:", not net.training)
