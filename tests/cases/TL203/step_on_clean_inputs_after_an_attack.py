"""After the attack nothing puts the model back: from the first step on, no step has dropout. Running it printed "in training mode: False"."""
import torch
import torch.nn.functional as F
from torch import nn


def step(model, optimizer, x, y):
    near = (x + 0.001 * torch.randn(x.shape)).requires_grad_()
    loss = F.cross_entropy(model(x), y)  # expect: TL203
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    model.eval()
    distance = F.kl_div(model(near).log_softmax(1), model(x).softmax(1), reduction="sum")
    return torch.autograd.grad(distance, [near])[0].abs().mean()


torch.manual_seed(0)
x = torch.randn(60, 6)
y = (x[:, 0] > 0).long()
net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Dropout(0.4), nn.Linear(16, 2))
sgd = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(4):
    print(step(net, sgd, x, y))
print("in training mode:", net.training)
