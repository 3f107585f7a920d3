"""The same pass, and what comes out is compared with the labels: predictions in training mode.

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
        hits = (model(x).argmax(dim=1) == y).sum().item()  # expect: TL201  # reveal model: asked in training mode, with gradients off, for a prediction
        print(hits)


torch.manual_seed(0)
x = torch.randn(64, 5) * 3 + 1
loader = [(each, (each[:, 0] > 1).long()) for each in x.split(16)]
model = nn.Sequential(nn.BatchNorm1d(5), nn.Linear(5, 2))
model.load_state_dict({name: value.clone() for name, value in model.state_dict().items()})
count_statistics(loader, model)
model.eval()
print("means are those of the rows:", (model[0].running_mean.abs().sum() > 0).item())
