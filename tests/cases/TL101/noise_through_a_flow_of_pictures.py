"""A flow learns of scaled digits. Going the other way it makes digits of noise, which is on the flow's own scale as it is drawn; raw test digits that go
the way of the training are reported. Runs with the data at hand.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

steps = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))])
loader = DataLoader(datasets.MNIST("data", train=True, transform=steps), batch_size=64)
raw = DataLoader(datasets.MNIST("data", train=False, transform=transforms.ToTensor()), batch_size=64)


class Flow(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.zeros(784))
        self.shift = nn.Parameter(torch.zeros(784))

    def forward(self, x, back=False):
        x = x.flatten(1)
        return (x - self.shift) * torch.exp(-self.scale) if back else x * torch.exp(self.scale) + self.shift


flow = Flow()
optimizer = torch.optim.Adam(flow.parameters())
for pictures, _ in loader:
    z = flow(pictures)
    loss = (z**2).sum(1).mean() / 2 - flow.scale.sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    torch.save(flow(torch.randn(16, 784), back=True), "digits.pt")
    torch.save(flow(0.7 * torch.normal(0.0, 1.0, (16, 784)), back=True), "calm digits.pt")
    likelihoods = [-(flow(pictures) ** 2).sum(1) / 2 for pictures, _ in raw]  # expect: TL101
torch.save(torch.cat(likelihoods), "likelihoods.pt")
