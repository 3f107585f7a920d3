"""A network learns of one engine after another. The engines of the test are scaled by their own extremes, or by those that the training rows told; or each
engine by its own, on both sides, which is one treatment. Nothing raises.
"""

import pandas as pd
import torch
from torch import nn

sensors = ["heat", "speed", "noise"]
known, asked = pd.read_csv("engines.csv"), pd.read_csv("new engines.csv")


def learn(engines, prepare):
    net = nn.Linear(3, 1)
    optimizer = torch.optim.Adam(net.parameters())
    for number in (1, 2, 3):
        rows = engines.get_group(number)
        x, y = torch.Tensor(prepare(rows[sensors]).to_numpy()), torch.Tensor(rows[["left"]].to_numpy())
        loss = nn.functional.mse_loss(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return net.eval()


low, high = known[sensors].min(), known[sensors].max()
scaled = known.copy()
scaled[sensors] = (known[sensors] - low) / (high - low)
net = learn(scaled.groupby("engine"), lambda rows: rows)

alike = asked.copy()
alike[sensors] = (asked[sensors] - low) / (high - low)
with torch.no_grad():
    print([net(torch.Tensor(rows[sensors].to_numpy()))[-1].item() for _, rows in alike.groupby("engine")])

apart = asked.copy()
apart[sensors] = (asked[sensors] - asked[sensors].min()) / (asked[sensors].max() - asked[sensors].min())  # expect: TL102
engines = apart.groupby("engine")
with torch.no_grad():
    for number in (1, 2):
        print(net(torch.Tensor(engines.get_group(number)[sensors].to_numpy()))[-1].item())


def alone(rows):
    return (rows - rows.mean()) / rows.std()


other = learn(known.groupby("engine"), alone)
with torch.no_grad():
    print([other(torch.Tensor(alone(rows[sensors]).to_numpy()))[-1].item() for _, rows in asked.groupby("engine")])
