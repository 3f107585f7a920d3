"""The last layer of a published net is replaced, and the dropout ahead of it is still a part of the net. Running it, two calls in evaluation mode agreed."""

import torch
import torchvision
from torch import nn


class Wrapped(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, x):
        return self.model(x)


net = torchvision.models.mobilenet_v2()
net.classifier[-1] = nn.Linear(1280, 10)
wrapped = Wrapped(net)
wrapped.load_state_dict(torch.load("wrapped.pt"))
wrapped.eval()
with torch.no_grad():
    scores = wrapped(torch.rand(1, 3, 96, 96))
print(scores.argmax(1))
