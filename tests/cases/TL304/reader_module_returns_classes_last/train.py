"""The reader's scores have the events last, (N, T, C); cross entropy looks for them on axis 1.

# raises: RuntimeError
Running it ended in: Expected target size [40, 5], got [40, 12]
"""
import torch
from reader import Reader
from torch import nn

torch.manual_seed(0)
signal = torch.randn(40, 12, 3)
events = signal.abs().sum(dim=2).long().clamp(max=4)
reader = Reader()
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(reader.parameters(), lr=0.01)
for step in range(30):
    optimizer.zero_grad()
    scores = reader(signal)
    loss = criterion(scores, events)  # expect: TL304
    loss.backward()
    optimizer.step()
print("loss below 1.6:", loss.item() < 1.6)
