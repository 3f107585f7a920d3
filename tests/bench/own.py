"""Two texts of our own to type into: a flat training script of 300 lines, and a notebook of 40 cells.

At one third of both a size is set that all networks behind it read, and findings with them.
"""

from __future__ import annotations

HEAD = """import numpy as np
import torch
from sklearn.preprocessing import StandardScaler
from torch import nn

WIDTH = 16
rows = np.random.rand(1000, 8)
goal = np.random.rand(1000)
print("step")
"""
PART = """scaler_{n} = StandardScaler()
scaled_{n} = scaler_{n}.fit_transform(rows)
inputs_{n} = torch.tensor(scaled_{n}, dtype=torch.float32)
wanted_{n} = torch.tensor(goal, dtype=torch.float32)
net_{n} = nn.Sequential(nn.Linear(8, WIDTH), nn.ReLU(), nn.Dropout(0.2), nn.Linear(WIDTH, {out}))
optimizer_{n} = torch.optim.Adam(net_{n}.parameters(), lr=0.001)
for epoch in range(10):
    optimizer_{n}.zero_grad()
    guess = net_{n}(inputs_{n})
    loss = nn.functional.mse_loss(guess{rest}, wanted_{n})
    loss.backward()
    optimizer_{n}.step()
    print("epoch", epoch, loss.item())
net_{n}.eval()
with torch.no_grad():
    fresh_{n} = torch.tensor(scaler_{n}.transform(np.random.rand(5, 8)), dtype=torch.float32)
    answers_{n} = net_{n}(fresh_{n})
    hidden_{n} = net_{n}[0](fresh_{n})
    print(answers_{n}.shape, hidden_{n}.shape)
print("part {n} is done")
"""
READS = "wide_{n} = nn.functional.mse_loss(torch.zeros(WIDTH, 1), torch.zeros(WIDTH))\n"
SIZE = "WIDTH = 24"
THIRD = 4
"""The part in which the size is set."""
LINES = 300
CELLS = 40


def _part(number: int) -> str:
    text = PART.format(n=number, out=1, rest="" if number % 3 == 0 else ".squeeze(1)")
    return text + READS.format(n=number) if number % 2 else text


def flat_script() -> str:
    """All at the top level, a network trained and asked in each part."""
    text, number = HEAD, 0
    while text.count("\n") < LINES:
        text += "\n" + (f"{SIZE}\n" if number == THIRD else "") + _part(number)
        number += 1
    return text


def cells() -> list[str]:
    """The same by cells: two for each part."""
    out = [HEAD]
    number = 0
    while len(out) < CELLS:
        part = _part(number)
        at = part.index("net_")
        out += [part[:at], (f"{SIZE}\n" if number == CELLS // 6 else "") + part[at:]]
        number += 1
    return out[:CELLS]
