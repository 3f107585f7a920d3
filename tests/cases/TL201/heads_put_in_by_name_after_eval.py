"""The heads of a network are put into a ModuleDict one by one, and it is put into evaluation mode before it predicts."""
import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.body = nn.Linear(10, 8)
        self.heads = nn.ModuleDict()
        for name, size in sizes.items():
            self.heads[name] = nn.Sequential(nn.Dropout(0.5), nn.Linear(8, size))
        self.more = nn.ModuleList()
        self.more.add_module("last", nn.Linear(8, 2))

    def forward(self, rows, name):
        hidden = torch.relu(self.body(rows))
        for layer in self.more:
            aside = layer(hidden)  # reveal: 2)
        return self.heads[name](hidden), aside


tagger = Tagger({"colour": 3, "form": 4})
tagger.load_state_dict(torch.load("tagger.pt"))
tagger.eval()
rows = torch.load("rows.pt")
with torch.no_grad():
    scores = tagger(rows, "form")[0]  # reveal: 4)
print(scores.argmax(dim=1))
