"""The function that trains is decorated with no_grad. Running it ended in RuntimeError: element 0 of tensors does not require grad and does not have a
grad_fn."""

import torch
from torch import nn


@torch.no_grad()
def train_step(net, optimizer, x, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()  # expect: TL210
    optimizer.step()


@torch.inference_mode()
def evaluate(net, x, y):
    net.eval()
    accuracy = (net(x).argmax(dim=1) == y).float().mean().item()
    net.train()
    return accuracy


torch.manual_seed(5)
x = torch.randn(60, 3)
y = (x[:, 1] > 0).long()
net = nn.Linear(3, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
for _ in range(20):
    train_step(net, optimizer, x, y)
print(evaluate(net, x, y) > 0.9)

# before: RuntimeError: element 0 of tensors does not require grad and does not have a
# after: prints True
