"""The twin: validate() gives the criterion what the net returns in evaluation mode. Running it twice, the validation loss stayed at 1.22 and at 1.10."""
import torch
from torch import nn
import torch.nn.functional as F


class Switching(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(10, 3)

    def forward(self, x):
        logits = self.fc(x)
        if self.training:
            return logits
        return F.softmax(logits, dim=-1)  # expect: TL401


def train(model, criterion, opt, x, y):
    model.train()
    opt.zero_grad()
    loss = criterion(model(x), y)
    loss.backward()
    opt.step()


def validate(model, criterion, x, y):
    model.eval()
    with torch.no_grad():
        return criterion(model(x), y).item()  # reveal criterion: of probabilities


model, criterion = Switching(), nn.CrossEntropyLoss()
opt = torch.optim.Adam(model.parameters())
x, y = torch.randn(40, 10), torch.randint(0, 3, (40,))
for _ in range(3):
    train(model, criterion, opt, x[:30], y[:30])
    print(validate(model, criterion, x[30:], y[30:]))
