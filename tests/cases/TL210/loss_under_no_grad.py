"""The forward pass and the loss are computed under no_grad. Running it ended in RuntimeError: element 0 of tensors does not require grad and does not have
a grad_fn."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(64, 5)
teacher, student = nn.Linear(5, 2), nn.Linear(5, 2)
optimizer = torch.optim.SGD(student.parameters(), lr=0.1)
for step in range(20):
    optimizer.zero_grad()
    with torch.no_grad():
        goal = teacher(x)
        loss = F.mse_loss(student(x), goal)
    loss.backward()  # expect: TL210
#   ^^^^^^^^^^^^^^^
    # says: was computed where gradients are off
    optimizer.step()
print(loss.item() < 1)

# before: RuntimeError: element 0 of tensors does not require grad and does not have a
# after: prints True
