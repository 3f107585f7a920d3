"""Looks wrong: the network has dropout, was trained, and predicts without `eval()`. But its forward pass drops only where the call says so, and this call does
not. Running it twice printed the same answers."""

import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(6, 32)
        self.dropout = nn.Dropout(0.3)
        self.last = nn.Linear(32, 3)

    def forward(self, x, is_training=False):
        x = self.first(x).relu()
        if is_training:
            x = self.dropout(x)
        return self.last(x)


torch.manual_seed(1)
x, y = torch.randn(64, 6), torch.randint(0, 3, (64,))
model = Tagger()
optimizer = torch.optim.Adam(model.parameters())
for epoch in range(3):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(x, is_training=True), y).backward()
    optimizer.step()

guesses = []
for row in x:
    with torch.inference_mode():
        guesses.append(model(row.view(1, -1)).argmax(1).item())  # reveal model: in training mode
with torch.inference_mode():
    again = [model(row.view(1, -1)).argmax(1).item() for row in x]
print("the same twice:", guesses == again)
