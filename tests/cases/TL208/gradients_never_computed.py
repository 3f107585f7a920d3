"""`loss.backward` is named in the training loop: no gradient is ever computed. Running it printed "gradients: False"."""
import torch
from torch import nn

torch.manual_seed(1)
distance = torch.rand(64, 1)
fare = 3 + 2 * distance
meter = nn.Linear(1, 1)
optimizer = torch.optim.SGD(meter.parameters(), lr=0.1)
for trip in range(20):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(meter(distance), fare)
    loss.backward  # expect: TL208
    # says: no gradients are computed
    optimizer.step()
print("gradients:", meter.weight.grad is not None)

# before: prints gradients: False
# after: prints gradients: True
