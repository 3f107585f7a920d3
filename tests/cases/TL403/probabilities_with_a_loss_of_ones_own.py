"""Probabilities go to a loss of one's own and, by their logarithm, to nll_loss. Running it raised nothing."""
import torch
import torch.nn as nn
import torch.nn.functional as F


class NIMA(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.classifier = nn.Sequential(nn.Linear(8, 10), nn.Softmax(dim=1))

    def forward(self, x):
        return self.classifier(self.features(x))


class LitLike(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(3, 10)

    def forward(self, x):
        return torch.log_softmax(self.l1(x), dim=1)


def emd_loss(p, q, r=2):
    cdf_p, cdf_q = torch.cumsum(p, dim=1), torch.cumsum(q, dim=1)
    return (torch.mean(torch.abs(cdf_p - cdf_q) ** r, dim=1) ** (1 / r)).mean()


net, lit = NIMA(), LitLike()
opt = torch.optim.Adam([*net.parameters(), *lit.parameters()])
for _ in range(3):
    p = net(torch.randn(6, 3, 24, 24))
    q = torch.softmax(torch.randn(6, 10), dim=1)
    y = torch.randint(0, 10, (6,))
    loss = emd_loss(p, q) + F.nll_loss(torch.log(p + 1e-8), y) + F.nll_loss(lit(torch.randn(6, 3)), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
