"""The loss is detached before backward(). Running it ended in RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn."""

import torch
from torch import nn


class Trainer:
    def __init__(self, net):
        self.net = net
        self.criterion = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
        self.seen = torch.zeros(())

    def step(self, x, y):
        self.optimizer.zero_grad()
        loss = self.criterion(self.net(x), y).detach()
        self.seen += loss.detach()
        loss.backward()  # expect: TL210
        self.optimizer.step()


torch.manual_seed(1)
x = torch.randn(40, 3)
trainer = Trainer(nn.Linear(3, 2))
for _ in range(3):
    trainer.step(x, (x[:, 0] > 0).long())
print(trainer.seen.item() > 0)

# before: RuntimeError: element 0 of tensors does not require grad and does not have a
# after: prints True
