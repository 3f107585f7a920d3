"""Class indices as int32. Running it ended in RuntimeError: expected target dtype to be Long or Byte, but got Int."""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Grades(Dataset):
    def __init__(self, rows, grades):
        self.rows, self.grades = rows, grades.astype(np.int32)

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        return torch.from_numpy(self.rows[index]), torch.tensor(self.grades[index])


rng = np.random.default_rng(3)
rows = rng.normal(size=(48, 5)).astype(np.float32)
data = Grades(rows, rows[:, :3].argmax(axis=1))
torch.manual_seed(3)
net = nn.Linear(5, 3)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for epoch in range(20):
    for batch, grades in DataLoader(data, batch_size=16):
        loss = criterion(net(batch), grades)  # expect: TL408
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
print(round(loss.item(), 1))

# before: RuntimeError: expected target dtype to be Long or Byte, but got Int
# after: prints 0.2
