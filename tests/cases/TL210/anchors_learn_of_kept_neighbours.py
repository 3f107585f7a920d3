"""The neighbours were computed without gradients on purpose, the anchors were not: the triplet loss has a graph. Running it printed "True"."""
import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Linear(6, 4)
optimizer = torch.optim.SGD(encoder.parameters(), lr=0.1)
with torch.no_grad():
    near, far = encoder(torch.randn(8, 6)), encoder(torch.randn(8, 6))
anchors = encoder(torch.randn(8, 6))
loss = nn.TripletMarginLoss()(anchors, near, far)
loss.backward()
optimizer.step()
apart = nn.functional.cosine_embedding_loss(encoder(torch.randn(8, 6)), far, torch.ones(8))
apart.backward()
print(encoder.weight.grad is not None)
