"""The twin: nobody calls `train()`, so each step after the first finds the network as the look at it has left it."""
import torch
from elsewhere import Trained, batches
from torch import nn


class Repeated(Trained):
    def learn(self, x, y):
        loss = nn.functional.mse_loss(self.net(x.repeat(1, 3)), y)  # expect: TL203
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
