"""The same callback puts the net back. Twin of looked_at_every_so_many_steps."""
import torch
from torch import nn


class Look:
    def __init__(self, rows, every):
        self.rows, self.every = rows, every

    def after_step(self, loop):
        if loop.step % self.every == 0:
            loop.net.eval()
            with torch.no_grad():
                print(loop.step, loop.net(self.rows).shape)
            loop.net.train()


class Loop:
    def __init__(self, net, callbacks):
        self.net, self.callbacks, self.step = net, callbacks, 0
        self.optimizer = torch.optim.SGD(net.parameters(), 0.05)

    def run(self, batches):
        self.net.train()
        for rows, goal in batches:
            loss = nn.functional.mse_loss(self.net(rows), goal)
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()
            self.step += 1
            for callback in self.callbacks:
                callback.after_step(self)


net = nn.Sequential(nn.Linear(4, 12), nn.Dropout(0.2), nn.Linear(12, 1))
Loop(net, [Look(torch.randn(5, 4), every=5)]).run([(torch.randn(8, 4), torch.randn(8, 1)) for _ in range(12)])
print("training in the end:", net.training)
