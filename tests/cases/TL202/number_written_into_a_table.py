"""Each answer becomes a number at once and is written into a table that nothing is known of: no gradient can be taken of it."""
import csv

import torch
from torch import nn

net = nn.Linear(4, 1)
optimizer = torch.optim.Adam(net.parameters())
for rows, goals in [(torch.randn(8, 4), torch.randn(8, 1))]:
    optimizer.zero_grad()
    nn.functional.mse_loss(net(rows), goals).backward()
    optimizer.step()


def note(rows, path):
    with open(path, "w") as file:
        table = csv.writer(file)
        for row in rows:
            table.writerow([net(row).item()])  # expect: TL202


note(torch.randn(5, 4), "answers.csv")
