"""Each article has three topics, the network gives one score: BCEWithLogitsLoss refuses (N, 1) against (N, 3).

# raises: ValueError
Running it ended in: Target size (torch.Size([40, 3])) must be the same as input size (torch.Size([40, 1]))
"""
import torch
from torch import nn


class TopicNet(nn.Module):
    def __init__(self, words, topics):
        super().__init__()
        self.bag = nn.EmbeddingBag(words, 12)
        self.scores = nn.Linear(12, topics)

    def forward(self, articles):
        return self.scores(self.bag(articles))


torch.manual_seed(0)
articles = torch.randint(0, 90, (40, 20))
topics = torch.stack([(articles < 10).any(1), (articles > 85).any(1), (articles == 50).any(1)], dim=1).float()

model = TopicNet(words=90, topics=1)
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for epoch in range(20):
    scores = model(articles)
    loss = criterion(scores, topics)  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss is a number:", bool(torch.isfinite(loss)))
