"""Both scores were computed with gradients off, so the ranking loss has no graph.

Running it ended in RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn."""
import torch
from torch import nn

judge = nn.Linear(6, 1)
optimizer = torch.optim.SGD(judge.parameters(), lr=0.1)
ranking = nn.MarginRankingLoss(margin=0.5)


@torch.no_grad()
def score(items):
    return judge(items).squeeze(-1)


better, worse = (score(torch.randn(8, 6)) for _ in range(2))
loss = ranking(better, worse, torch.ones(8))
loss.backward()  # expect: TL210
optimizer.step()

# before: RuntimeError: element 0 of tensors does not require grad
