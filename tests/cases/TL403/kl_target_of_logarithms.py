"""The target of kl_div is a logarithm too, without log_target=True: the result is not a number. Running it printed "nan"."""

import torch
from torch import nn

torch.manual_seed(4)
first, second = nn.Linear(5, 4), nn.Linear(5, 4)
divergence = nn.KLDivLoss(reduction="batchmean")
optimizer = torch.optim.SGD(first.parameters(), lr=0.3)
x = torch.randn(60, 5)
for _ in range(50):
    wanted = torch.log_softmax(second(x), dim=1).detach()
    loss = divergence(torch.log_softmax(first(x), dim=1), wanted)  # expect: TL403
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))

# before: prints nan
# after: prints 0.0
