"""Training and check ask for the loss by one method, and no mode is ever set: set in the method, it would hold in both. Run: two checks give two losses."""
import torch
from torch import nn


class Scorer(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 3))

    def forward(self, x):
        return self.layers(x)

    def scores_and_loss(self, x, y):
        scores = self.forward(x)  # expect: TL201  # allow: TL202  # unrepaired
        return scores, nn.functional.cross_entropy(scores, y)


def train(model, loader, optimizer):
    for x, y in loader:
        scores, loss = model.scores_and_loss(x, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def check(model, loader):
    right, losses = 0, []
    for x, y in loader:
        scores, loss = model.scores_and_loss(x, y)
        right += (scores.argmax(1) == y).sum().item()
        losses.append(loss.cpu().item())
    return right, sum(losses)


torch.manual_seed(0)
loader = [(torch.randn(8, 4), torch.randint(0, 3, (8,))) for _ in range(3)]
model = Scorer()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(2):
    train(model, loader, optimizer)
    print(check(model, loader))
