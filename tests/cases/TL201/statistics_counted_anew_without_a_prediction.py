"""After averaging weights, batch norm counts its statistics anew: the model runs in training mode for that, and what comes out is dropped.

Running it printed "means are those of the rows: True".
"""

import torch
from torch import nn


@torch.no_grad()
def count_statistics(loader, model):
    for module in model.modules():
        if isinstance(module, nn.BatchNorm1d):
            module.reset_running_stats()
    model.train()
    for x, y in loader:
        model(x)  # reveal model: what comes out reaches: dropped


torch.manual_seed(0)
x = torch.randn(64, 5) * 3 + 1
loader = [(each, (each[:, 0] > 1).long()) for each in x.split(16)]
model = nn.Sequential(nn.BatchNorm1d(5), nn.Linear(5, 2))
model.load_state_dict({name: value.clone() for name, value in model.state_dict().items()})
count_statistics(loader, model)
model.eval()
print("means are those of the rows:", (model[0].running_mean.abs().sum() > 0).item())
