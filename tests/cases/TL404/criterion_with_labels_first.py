"""CrossEntropyLoss takes scores first and gets the class indices there. Running it ended in NotImplementedError: "log_softmax_lastdim_kernel_impl" not
implemented for 'Long'."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(96, 5)
labels = x[:, :3].argmax(dim=1)
net = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 3))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for epoch in range(20):
    for rows, kinds in DataLoader(TensorDataset(x, labels), batch_size=32):
        output = net(rows)
        loss = criterion(kinds, output)  # expect: TL404  # reveal: `CrossEntropyLoss` of int64
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
print(round(loss.item(), 1))

# before: NotImplementedError: "log_softmax_lastdim_kernel_impl" not implemented for 'Long'
# after: prints 0.0
