"""Class numbers as int32, in a table whose width changes with the column that is set. Running it ended in: expected target dtype to be Long or Byte, but got Int"""
import numpy as np
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Frame(Dataset):
    def __init__(self, df):
        self.x = df.drop(columns="label").to_numpy(dtype=np.float32)
        self.y = df["label"].to_numpy().astype(np.int32)

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


df = pd.DataFrame(np.random.rand(60, 5), columns=list("abcde"))
df["label"] = np.random.randint(0, 3, 60)
model = nn.Linear(5, 3)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
for features, label in DataLoader(Frame(df), batch_size=20):
    opt.zero_grad()
    loss = nn.CrossEntropyLoss()(model(features), label)  # expect: TL408
    loss.backward()
    opt.step()
