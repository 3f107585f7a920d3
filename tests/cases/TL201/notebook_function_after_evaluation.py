"""predict() has no eval(), but what ran last is evaluate(), which leaves the model in evaluation mode.

Running it printed "the same answer twice: True".
"""
import torch
from torch import nn


def train(model, x, y, optimizer):
    model.train()
    for _ in range(20):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()


def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return (model(x).argmax(dim=1) == y).float().mean().item()


def predict(model, row):
    with torch.no_grad():
        scores = model(row.unsqueeze(0)).squeeze(0)  # reveal model: asked in evaluation mode
    return scores.softmax(dim=0)


torch.manual_seed(11)
x = torch.randn(150, 6)
y = (x[:, 0] > 0).long()
model = nn.Sequential(nn.Linear(6, 40), nn.ReLU(), nn.Dropout(0.5), nn.Linear(40, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(3):
    train(model, x[:100], y[:100], optimizer)
accuracy = evaluate(model, x[100:], y[100:])
print("the same answer twice:", torch.equal(predict(model, x[0]), predict(model, x[0])))
