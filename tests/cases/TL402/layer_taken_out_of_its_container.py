"""The loss takes token[0], the scores; the head as a whole is for predicting. Running it printed a confidence."""
import torch
from torch import nn


class TokenConfidence(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.token = nn.Sequential(nn.Linear(dim, 1), nn.Sigmoid())
        self.loss_fn = nn.BCEWithLogitsLoss(reduction="none")

    def forward(self, desc0, desc1):
        return self.token(desc0.detach()).squeeze(-1), self.token(desc1.detach()).squeeze(-1)

    def loss(self, desc0, desc1, correct0, correct1):
        logit0 = self.token[0](desc0.detach()).squeeze(-1)  # reveal: holds logits
        logit1 = self.token[0](desc1.detach()).squeeze(-1)
        return (self.loss_fn(logit0, correct0).mean(-1) + self.loss_fn(logit1, correct1).mean(-1)) / 2.0


head = TokenConfidence(16)
opt = torch.optim.Adam(head.parameters())
for _ in range(3):
    d0, d1 = torch.randn(4, 30, 16), torch.randn(4, 30, 16)
    loss = head.loss(d0, d1, torch.rand(4, 30).round(), torch.rand(4, 30).round()).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
head.eval()
with torch.no_grad():
    print(head(d0, d1)[0].mean())
