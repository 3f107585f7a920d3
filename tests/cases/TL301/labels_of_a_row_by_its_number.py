"""A row by its number gives one label, so a batch of them is a vector as the scores are. Runs."""

import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Pages(Dataset):
    def __init__(self, table):
        self.table = table.reset_index(drop=True)

    def __len__(self):
        return len(self.table)

    def __getitem__(self, index):
        row = self.table.iloc[index]
        return torch.rand(8), torch.tensor(row["label"], dtype=torch.float32)


model = nn.Linear(8, 1)
optimizer = torch.optim.Adam(model.parameters())
for pages, labels in DataLoader(Pages(pd.DataFrame({"label": [0.0, 1.0] * 8})), batch_size=8):
    loss = nn.functional.binary_cross_entropy_with_logits(model(pages).squeeze(1), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
