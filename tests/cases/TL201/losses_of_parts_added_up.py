"""Each part of a batch is asked for by itself, and the losses are added up: all of these calls are training. Ran. The twin asks about parts of test rows."""
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Linear(8, 3))
optimizer = torch.optim.Adam(model.parameters())
model.train()
for first, second, labels in torch.load("batches.pt"):
    answers = [model(part) for part in (first, second)]
    losses = [nn.functional.cross_entropy(answer, labels) for answer in answers]
    total = sum(losses) / len(losses)
    optimizer.zero_grad()
    total.backward()
    optimizer.step()
    print(answers[0].argmax(dim=1), answers[1].argmax(dim=1))
with torch.no_grad():
    for first, second, labels in torch.load("test.pt"):
        answers = [model(part) for part in (first, second)]  # expect: TL201
        print((sum(answers).argmax(dim=1) == labels).float().mean())
