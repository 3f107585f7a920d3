"""A data set cuts windows out of one series, each into what is known and what follows. Running it printed "it learns: True"."""
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Windows(Dataset):
    def __init__(self, series, back, ahead):
        self.series, self.back, self.ahead = series, back, ahead

    def __len__(self):
        return len(self.series) - self.back - self.ahead + 1

    def __getitem__(self, index):
        window = self.series[index : index + self.back + self.ahead]
        return window[: self.back], window[self.back :]


torch.manual_seed(0)
net = nn.Linear(20, 5)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
losses = []
for _ in range(3):
    for known, following in DataLoader(Windows(torch.sin(torch.arange(400.0) / 5), 20, 5), batch_size=16, shuffle=True):
        loss = nn.functional.mse_loss(net(known), following)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
print("it learns:", losses[-1] < losses[0])
