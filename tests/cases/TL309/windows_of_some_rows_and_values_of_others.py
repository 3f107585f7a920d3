"""Windows of the first 300 rows are paired with the values that follow those of the others: what belongs to a row stands in another set of them."""
import torch
from torch import nn

table = torch.sin(torch.arange(600.0)).unfold(0, 13, 1)
windows, following = table[:, :12], table[:, 12:]
net = nn.Linear(12, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for _ in range(3):
    loss = nn.functional.mse_loss(net(windows[:294]), following[294:])  # expect: TL309
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
