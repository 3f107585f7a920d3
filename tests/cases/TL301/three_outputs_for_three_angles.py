"""Three angles, three units, and a tolerance for each angle, of shape (3,): that one is broadcast on purpose.

Running it printed "loss fell: True".
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
    tolerance = torch.tensor([0.1, 0.2, 0.5])
    loss = F.mse_loss(model(points) / tolerance, angles / tolerance)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()


torch.manual_seed(4)
points = torch.rand(50, 2) + 0.1
angles = inverse_kinematics(points)
model = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 3))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
losses = [train_step(model, optimizer, points, angles) for _ in range(100)]
print("loss fell:", losses[-1] < losses[0])
