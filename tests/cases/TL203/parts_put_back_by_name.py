"""After each pass the model is put into evaluation mode, and the parts that learn anew back into training mode: the others are to stay as they are. Where nothing
is put back but looked at, the next pass runs in evaluation mode."""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5))
        self.new_head = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5), nn.Linear(4, 1))

    def forward(self, rows):
        return self.new_head(self.body(rows))


def train_parts(model):
    for name in model._modules.keys():
        if "new" in name:
            model._modules[name].train(True)


def show_parts(model):
    for name in model._modules.keys():
        print(name, model._modules[name])


def learn(model, between):
    optimizer = torch.optim.Adam(model.parameters())
    for epoch in range(3):
        for rows in torch.randn(10, 8, 4):
            optimizer.zero_grad()
            model(rows).square().mean().backward()  # expect: TL203
            optimizer.step()
        model.eval()
        between(model)


def learn_in_parts(model):
    optimizer = torch.optim.Adam(model.parameters())
    for epoch in range(3):
        for rows in torch.randn(10, 8, 4):
            optimizer.zero_grad()
            model(rows).square().mean().backward()
            optimizer.step()
        model.eval()
        train_parts(model)


learn_in_parts(Net())
learn(Net(), show_parts)
