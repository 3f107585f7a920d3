"""A trained network is handed noise, and the scores are printed to see their size: noise has no scale to miss. Runs with the data at hand."""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

steps = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))])
loader = DataLoader(datasets.MNIST("data", train=True, transform=steps), batch_size=64)
model = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for pictures, labels in loader:
    loss = nn.functional.cross_entropy(model(pictures), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
noise = torch.rand(1, 1, 28, 28)
with torch.inference_mode():
    scores = model(noise)  # reveal model: what comes out reaches: screen
print(scores)
print(scores.shape)
