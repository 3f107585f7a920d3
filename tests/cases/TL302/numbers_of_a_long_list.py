"""Each target is one number of a long list, so a batch of them is a vector, and the net gives a column. Running it printed "(8, 8)"."""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Stars(Dataset):
    def __init__(self, stars):
        self.stars = stars

    def __len__(self):
        return len(self.stars)

    def __getitem__(self, index):
        return torch.rand(4), torch.tensor(self.stars[index], dtype=torch.float32)


net = nn.Linear(4, 1)
optimizer = torch.optim.SGD(net.parameters(), 0.1)
for rows, stars in DataLoader(Stars([float(n % 5) for n in range(16)]), batch_size=8):
    loss = nn.functional.mse_loss(net(rows), stars)  # expect: TL302
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(tuple((net(rows) - stars).shape))
