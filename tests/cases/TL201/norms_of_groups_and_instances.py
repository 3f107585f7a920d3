"""Group norm, and instance norm as it comes, look at one sample alone in both modes: no eval() is missed.

Running it printed "eval() would have changed the loss: False".
"""

import torch
from torch import nn


def block(inside, outside):
    return nn.Sequential(nn.Conv2d(inside, outside, 3, padding=1), nn.GroupNorm(2, outside), nn.LeakyReLU(0.1), nn.InstanceNorm2d(outside))


class VolumeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = block(1, 8)
        self.up = block(8, 8)
        self.head = nn.Conv2d(8, 2, 1)

    def forward(self, x):
        return self.head(self.up(self.down(x)))


class Trainer:
    def __init__(self, net):
        self.net = net
        self.optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
        self.criterion = nn.CrossEntropyLoss()

    def fit(self, slices, masks, epochs=10):
        for _ in range(epochs):
            self.optimizer.zero_grad()
            self.criterion(self.net(slices), masks).backward()
            self.optimizer.step()

    @torch.no_grad()
    def validate(self, slices, masks):
        scores = self.net(slices)  # reveal: with no layer in it that depends on the mode
        return self.criterion(scores, masks).item()


torch.manual_seed(2)
slices = torch.rand(8, 1, 12, 12) * torch.arange(1, 9).view(8, 1, 1, 1)
masks = (slices[:, 0] > 0.5 * torch.arange(1, 9).view(8, 1, 1)).long()
trainer = Trainer(VolumeNet())
trainer.fit(slices, masks)
loss = trainer.validate(slices, masks)
trainer.net.eval()
print("eval() would have changed the loss:", abs(trainer.validate(slices, masks) - loss) > 1e-4)
