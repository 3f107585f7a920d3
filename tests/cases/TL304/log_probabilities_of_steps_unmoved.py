"""log_softmax over the last axis is right, but NLLLoss wants that axis second: (N, T, C) against (N, T).

# raises: RuntimeError
Running it ended in: Expected target size [32, 3], got [32, 14]
"""
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def log_probabilities(layer, steps):
    return F.log_softmax(layer(steps), dim=-1)


torch.manual_seed(3)
steps = torch.randn(96, 14, 3)
activity = steps.argmax(dim=-1)
loader = DataLoader(TensorDataset(steps, activity), batch_size=32, shuffle=True)
layer = nn.Linear(3, 3)
criterion = nn.NLLLoss()
optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)
for epoch in range(10):
    for x, y in loader:
        optimizer.zero_grad()
        output = log_probabilities(layer, x)
        loss = criterion(output, y)  # expect: TL304
        loss.backward()
        optimizer.step()
print("loss below 1:", loss.item() < 1)
