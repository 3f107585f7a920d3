"""kl_div gets the student's raw scores. Running it printed "-30.91"."""

import torch
import torch.nn.functional as F
from torch import nn


def distil(student, teacher, batch, temperature=4.0):
    with torch.no_grad():
        soft = F.softmax(teacher(batch) / temperature, dim=1)
    own = (student(batch) / temperature)
    return F.kl_div(own, soft, reduction="batchmean") * temperature**2  # expect: TL403


torch.manual_seed(3)
teacher, student = nn.Linear(8, 5), nn.Linear(8, 5)
optimizer = torch.optim.SGD(student.parameters(), lr=0.1)
for _ in range(20):
    loss = distil(student, teacher, torch.randn(32, 8))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 2))

# before: prints -30.91
# after: prints 0.15
