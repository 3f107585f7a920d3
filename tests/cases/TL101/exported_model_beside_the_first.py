"""Noise goes to the model and to what was exported of it, to see that both give the same: whether it is scaled does not matter."""
import numpy as np
import onnxruntime
import pandas as pd
import torch
from sklearn.preprocessing import StandardScaler
from torch import nn

rows = torch.tensor(StandardScaler().fit_transform(pd.read_csv("rows.csv")), dtype=torch.float32)
model = nn.Sequential(nn.Linear(4, 2), nn.ReLU(), nn.Linear(2, 4))
optimizer = torch.optim.Adam(model.parameters())
for _ in range(20):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(rows), rows).backward()
    optimizer.step()
model.eval()
tried = torch.randn(8, 4)
with torch.no_grad():
    first = model(tried).numpy()
second = onnxruntime.InferenceSession("model.onnx").run(None, {"input": tried.numpy()})[0]
print("largest difference", np.max(np.abs(first - second)))
assert np.max(np.abs(first - second)) < 1e-5
