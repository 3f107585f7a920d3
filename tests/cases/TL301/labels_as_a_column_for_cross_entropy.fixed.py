"""The labels come from a table as a column (N, 1), and cross entropy wants class indices of shape (N,).

# raises: RuntimeError
Running it ended in: 0D or 1D target tensor expected, multi-target not supported
"""
import numpy as np
import pandas as pd
import torch
from torch import nn

rng = np.random.default_rng(3)
table = pd.DataFrame(rng.normal(size=(90, 4)), columns=["length", "width", "height", "weight"])
table["kind"] = table[["length", "width", "height"]].to_numpy().argmax(axis=1)

features = torch.tensor(table[["length", "width", "height", "weight"]].to_numpy(), dtype=torch.float32)
kinds = torch.tensor(table[["kind"]].to_numpy())

torch.manual_seed(1)
model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
for step in range(50):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(features), kinds.squeeze(1))
    loss.backward()
    optimizer.step()
print("loss below 1:", loss.item() < 1)
