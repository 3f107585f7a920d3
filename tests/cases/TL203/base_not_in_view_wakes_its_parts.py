"""The network is made by a base class that is not in view, whose `train()` may well reach it: nothing shows that it stays at rest."""
import torch
from elsewhere import Trained, batches
from torch import nn


class Repeated(Trained):
    def learn(self, x, y):
        self.train()
        loss = nn.functional.mse_loss(self.net(x.repeat(1, 3)), y)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()

    def judge(self, x):
        self.net.eval()
        with torch.no_grad():
            return self.net(x.repeat(1, 3))


model = Repeated(3)
for x, y in batches:
    model.learn(x, y)
    print(model.judge(x))
