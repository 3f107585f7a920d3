"""The report leaves the encoder in evaluation mode, and the next phase trains it on with the critic: the optimizer holds the parameters of both. Running it
changed the encoder's weights with nothing dropped."""

import torch
from torch import nn

torch.manual_seed(3)
encoder = nn.Sequential(nn.Linear(8, 16), nn.Dropout(0.5), nn.ReLU())
classifier = nn.Linear(16, 2)
critic = nn.Linear(16, 2)
criterion = nn.CrossEntropyLoss()


def train_source(net, head, batches):
    net.train()
    optimizer = torch.optim.Adam(list(net.parameters()) + list(head.parameters()))
    for x, y in batches:
        optimizer.zero_grad()
        criterion(head(net(x)), y).backward()
        optimizer.step()


def report(net, head, batches):
    net.eval()
    with torch.no_grad():
        for x, y in batches:
            print("right:", (head(net(x)).argmax(1) == y).sum().item())


def train_both(net, judge, batches):
    optimizer = torch.optim.Adam(judge.parameters())
    optimizer.add_param_group({"params": net.parameters()})
    for x, y in batches:
        features = net(x)  # expect: TL203
        optimizer.zero_grad()
        criterion(judge(features), y).backward()
        optimizer.step()


batches = [(torch.randn(16, 8), torch.randint(0, 2, (16,))) for _ in range(4)]
train_source(encoder, classifier, batches)
report(encoder, classifier, batches)
before = encoder[0].weight.clone()
train_both(encoder, critic, batches)
print("encoder as it was:", bool((encoder[0].weight == before).all()), "dropping:", encoder.training)
