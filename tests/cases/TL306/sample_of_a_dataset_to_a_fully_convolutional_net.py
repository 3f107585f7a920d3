"""A sample of a dataset has no batch axis, and convolutions take it so; the net flattens from axis -3 on. Runs."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3, padding=1)
        self.fc = nn.Linear(4 * 8 * 8, 10)

    def forward(self, x):
        x = torch.relu(self.conv(x))
        return self.fc(torch.flatten(x, -3))


data = TensorDataset(torch.rand(40, 1, 8, 8), torch.randint(0, 10, (40,)))
digits = Digits()
optimizer = torch.optim.Adam(digits.parameters())
for pictures, labels in DataLoader(data, batch_size=10):
    optimizer.zero_grad()
    nn.functional.cross_entropy(digits(pictures), labels).backward()
    optimizer.step()

digits.eval()
picture, label = data[3]
with torch.inference_mode():
    scores = digits(picture)  # reveal: (10,)
print(scores.argmax().item(), label.item())
