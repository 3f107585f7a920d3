"""The last phase that fit() runs is the training one, and submit() asks the model in that mode.

Running it printed "an answer hangs on its batch: True".
"""
import torch
from torch import nn


def fit(model, parts, optimizer, epochs=4):
    for epoch in range(epochs):
        for phase in ["valid", "train"]:
            if phase == "train":
                model.train(True)
            else:
                model.train(False)
            x, y = parts[phase]
            with torch.set_grad_enabled(phase == "train"):
                loss = nn.functional.l1_loss(model(x), y)
            if phase == "train":
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
    return model


@torch.no_grad()
def submit(model, rows):
    return model(rows).numpy()  # expect: TL201


torch.manual_seed(13)
x = torch.randn(90, 5)
y = x[:, :1]
model = nn.Sequential(nn.Linear(5, 25), nn.BatchNorm1d(25), nn.ReLU(), nn.Linear(25, 1))
model = fit(model, {"train": (x[:60], y[:60]), "valid": (x[60:], y[60:])}, torch.optim.Adam(model.parameters(), lr=0.01))
alone, together = submit(model, x[:10]), submit(model, x)
print("an answer hangs on its batch:", abs(alone - together[:10]).max() > 1e-4)
