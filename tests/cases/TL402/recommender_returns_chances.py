"""forward() of the recommender returns a chance; its fit() computes binary_cross_entropy_with_logits of it. Running it printed "0.51 | True"."""

import torch
import torch.nn.functional as F
from torch import nn


class Recommender(nn.Module):
    def __init__(self, users, items, width=8):
        super().__init__()
        self.user = nn.Embedding(users, width)
        self.item = nn.Embedding(items, width)
        self.mix = nn.Linear(2 * width, 1)

    def score(self, users, items):
        return self.mix(torch.cat([self.user(users), self.item(items)], dim=1)).squeeze(1)

    def forward(self, users, items):
        return torch.sigmoid(self.score(users, items))  # expect: TL402

    def fit(self, users, items, liked, steps=80):
        optimizer = torch.optim.Adam(self.parameters(), lr=0.05)
        for _ in range(steps):
            optimizer.zero_grad()
            loss = F.binary_cross_entropy_with_logits(self(users, items), liked)
            loss.backward()
            optimizer.step()
        return loss.item()


torch.manual_seed(4)
users, items = torch.randint(0, 20, (300,)), torch.randint(0, 15, (300,))
liked = (users % 2).float()
model = Recommender(20, 15)
print(round(model.fit(users, items, liked), 2))
with torch.no_grad():
    print(model(users[:2], items[:2]).tolist() != [])
