"""Every phase begins with train(); only the gradients follow the phase, so the validation phase is scored with dropout on.

Running it printed "validation losses of one and the same model: 2".
"""
import torch
from torch import nn


def learn(net, parts, optimizer, epochs):
    seen = []
    for _ in range(epochs):
        for phase in ("fit", "check"):
            net.train()
            rows, wanted = parts[phase]
            with torch.set_grad_enabled(phase == "fit"):
                loss = nn.functional.mse_loss(net(rows), wanted)  # expect: TL201
                if phase == "fit":
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                else:
                    seen.append(loss.item())
    return seen


torch.manual_seed(2)
rows = torch.randn(80, 3)
wanted = rows.sum(dim=1, keepdim=True)
net = nn.Sequential(nn.Linear(3, 20), nn.ReLU(), nn.Dropout(0.4), nn.Linear(20, 1))
parts = {"fit": (rows[:60], wanted[:60]), "check": (rows[60:], wanted[60:])}
seen = learn(net, parts, torch.optim.SGD(net.parameters(), lr=0.0), epochs=2)
print("validation losses of one and the same model:", len(set(seen)))
