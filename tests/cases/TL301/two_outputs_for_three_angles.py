"""The arm has three angles, the last layer two units: (50, 2) and (50, 3) do not broadcast in the mean squared error.

# raises: RuntimeError
Running it ended in: The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 1
"""
import warnings

import torch
import torch.nn.functional as F
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")


def inverse_kinematics(points):
    reach = points.norm(dim=1)
    return torch.stack([torch.atan2(points[:, 1], points[:, 0]), reach, reach.square()], dim=1)


def train_step(model, optimizer, points, angles):
    loss = F.mse_loss(model(points), angles)  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()


torch.manual_seed(4)
points = torch.rand(50, 2) + 0.1
angles = inverse_kinematics(points)
model = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
losses = [train_step(model, optimizer, points, angles) for _ in range(100)]
print("loss fell:", losses[-1] < losses[0])
