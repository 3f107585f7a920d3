"""Behind each epoch the model is put at rest and handed to a function that scores it; the next epoch trains it at rest.

Running it printed "trained in training mode: [True, False]".
"""
import torch
from torch import nn

torch.manual_seed(0)
seen = []


def score(model, batches):
    with torch.no_grad():
        return sum((model(x).argmax(1) == y).float().mean().item() for x, y in batches)


def train(model, optimizer, batches, held_out):
    for epoch in range(2):
        for x, y in batches:
            loss = nn.functional.cross_entropy(model(x), y)  # expect: TL203
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        seen.append(model.training)
        model.eval()
        print(score(model, held_out))


network = nn.Sequential(nn.Linear(6, 8), nn.Dropout(0.5), nn.Linear(8, 2))
data = [(torch.randn(4, 6), torch.randint(0, 2, (4,))) for _ in range(3)]
train(network, torch.optim.Adam(network.parameters()), data, data[:1])
print("trained in training mode:", seen)

# after: prints trained in training mode: [True, True]
