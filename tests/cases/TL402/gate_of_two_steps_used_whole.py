"""The loss calls the whole token head, whose last layer is a sigmoid. Running it printed "0.57"."""

import torch
from torch import nn


class TokenConfidence(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.token = nn.Sequential(nn.Linear(width, 1), nn.Sigmoid())  # expect: TL402
        self.loss_fn = nn.BCEWithLogitsLoss()

    def forward(self, tokens):
        return self.token(tokens.detach()).squeeze(-1)

    def loss(self, tokens, right):
        scores = self.token(tokens.detach()).squeeze(-1)
        return self.loss_fn(scores, right.float())


torch.manual_seed(2)
tokens = torch.randn(64, 9, 5)
right = tokens[..., 0] > 0
head = TokenConfidence(5)
optimizer = torch.optim.Adam(head.parameters(), lr=0.1)
for _ in range(60):
    optimizer.zero_grad()
    loss = head.loss(tokens, right)
    loss.backward()
    optimizer.step()
print(round(loss.item(), 2))

# before: prints 0.57
# after: prints 0.18
