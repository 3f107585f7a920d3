"""Two methods explain one answer by gradients, each in evaluation mode: no optimizer takes a step, so nothing is trained. Running it printed two sizes."""
import torch
from torch import nn

net = nn.Sequential(nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.Flatten(), nn.Linear(4 * 6 * 6, 3))
net.train()
net(torch.rand(8, 1, 8, 8)).sum().backward()


def explain(net, picture, layer):
    kept = {}
    handle = layer.register_forward_hook(lambda module, given, output: kept.update(maps=output.detach()))
    net.eval()
    output = net(picture)
    net.zero_grad()
    output.backward(gradient=torch.ones_like(output))
    handle.remove()
    return kept["maps"].mean(dim=1)


for layer in (net[0], net[2]):
    print(explain(net, torch.rand(1, 1, 8, 8), layer).shape)
