"""The LSTM takes time first and gets the batch first, so out[-1] is (time, classes). Running it ended in: Expected input batch_size (50) to match target batch_size (32)."""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Activity(nn.Module):
    def __init__(self, channels, hidden, classes):
        super().__init__()
        self.rnn = nn.LSTM(channels, hidden, num_layers=2)
        self.head = nn.Linear(hidden, classes)

    def forward(self, x):
        out, _ = self.rnn(x)
        return self.head(out[-1])


signals = torch.randn(96, 50, 6)
labels = torch.randint(0, 4, (96,))
loader = DataLoader(TensorDataset(signals, labels), batch_size=32, shuffle=True)
net = Activity(6, 24, 4)
criterion = nn.CrossEntropyLoss()
opt = torch.optim.Adam(net.parameters())
for signal, label in loader:
    opt.zero_grad()
    loss = criterion(net(signal), label)  # expect: TL301
    loss.backward()
    opt.step()
