"""MultiLabelBinarizer gives int64, BCEWithLogitsLoss takes floats. Running it ended in: result type Float can't be cast to the desired output type Long"""
import numpy as np
import torch
from sklearn.preprocessing import MultiLabelBinarizer
from torch import nn

tags = [["a", "b"], ["c"], ["a"], ["b", "c"]] * 10
Y = MultiLabelBinarizer().fit_transform(tags)
X = torch.randn(len(tags), 7)
y = torch.from_numpy(Y)
model = nn.Linear(7, 3)
criterion = nn.BCEWithLogitsLoss()
opt = torch.optim.Adam(model.parameters())
for _ in range(2):
    opt.zero_grad()
    loss = criterion(model(X), y)  # expect: TL408
    loss.backward()
    opt.step()
