"""The same network, put into evaluation mode before its `forward` is asked by name; a part asked inside of a `forward` of its own is no model by itself."""
import torch
from torch import nn


class Hidden(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(12, 16)
        self.drop = nn.Dropout(0.4)

    def forward(self, rows):
        return self.drop(torch.relu(self.layer(rows)))


class Grader(Hidden):
    def __init__(self):
        super().__init__()
        self.again = Hidden()
        self.out = nn.Linear(16, 5)

    def forward(self, rows):
        return self.out(super().forward(rows) + self.again.forward(rows))


grader = Grader()
grader.load_state_dict(torch.load("grader.pt"))
grader.eval()
rows = torch.load("rows.pt")
with torch.no_grad():
    scores = grader.forward(rows)  # reveal: 5)
print(scores.argmax(dim=1))
layer = nn.Sequential(nn.Linear(12, 3), nn.BatchNorm1d(3)).eval()
with torch.no_grad():
    print(layer.forward(rows).argmax(dim=1))
