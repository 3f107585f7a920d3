"""Three scores for three topics; the vector of shape (3,) beside them is pos_weight, which may well be of another shape.

Running it printed "loss is a number: True".
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

model = TopicNet(words=90, topics=3)
criterion = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1.0, 2.0, 5.0]))
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for epoch in range(20):
    scores = model(articles)
    loss = criterion(scores, topics)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss is a number:", bool(torch.isfinite(loss)))
