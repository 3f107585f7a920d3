"""An attack compares answers for the disturbed inputs with those for the clean ones; train() comes before the step. It was on in every step."""
import torch
import torch.nn.functional as F
from torch import nn


def step(model, optimizer, x, y, rounds=3):
    model.eval()
    near = x.detach() + 0.001 * torch.randn(x.shape)
    for _ in range(rounds):
        near.requires_grad_()
        distance = F.kl_div(model(near).log_softmax(1), model(x).softmax(1), reduction="sum")
        slope = torch.autograd.grad(distance, [near])[0]
        near = (near.detach() + 0.01 * slope.sign()).detach()
    shift = torch.zeros_like(x).requires_grad_()
    F.kl_div(model(x + shift).log_softmax(1), model(x).softmax(1), reduction="sum").backward()
    near = near + 0.01 * shift.grad
    model.train()
    optimizer.zero_grad()
    loss = F.cross_entropy(model(x), y) + F.cross_entropy(model(near), y)
    loss.backward()
    optimizer.step()


torch.manual_seed(0)
x = torch.randn(60, 6)
y = (x[:, 0] > 0).long()
net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Dropout(0.4), nn.Linear(16, 2))
sgd = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(4):
    step(net, sgd, x, y)
print("in training mode:", net.training)
