"""predict_proba() lets gradients be tracked and cuts them off afterwards with detach().

Running it printed "graph kept: True"; decorated with inference_mode, "graph kept: False".
"""
import torch
from torch import nn


def fit(model, x, y):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(60):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()


def predict_proba(model, x):
    scores = model(x)  # expect: TL202
    #        ^^^^^^^^
    # says: keeps a graph for gradients that nobody takes
    print("graph kept:", scores.requires_grad)
    return scores.softmax(dim=1).detach().numpy()


def most_likely(model, x):
    return predict_proba(model, x).argmax(axis=1)


torch.manual_seed(0)
x = torch.randn(150, 4)
y = (x[:, 0] + x[:, 1] > 0).long()
model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
fit(model, x[:100], y[:100])
found = most_likely(model, x[100:])
