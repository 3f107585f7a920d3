"""The twin: the loss takes the head with its sigmoid. Running it raised nothing."""
import torch
from torch import nn


class TokenConfidence(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.token = nn.Sequential(nn.Linear(dim, 1), nn.Sigmoid())  # expect: TL402
        self.loss_fn = nn.BCEWithLogitsLoss(reduction="none")

    def loss(self, desc0, correct0):
        prob0 = self.token(desc0.detach()).squeeze(-1)  # reveal: holds probabilities
        return self.loss_fn(prob0, correct0).mean(-1)


head = TokenConfidence(16)
opt = torch.optim.Adam(head.parameters())
for _ in range(3):
    loss = head.loss(torch.randn(4, 30, 16), torch.rand(4, 30).round()).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
