"""softmax inside attention and at the end of a policy; the loss gets the scores. Running it raised nothing."""
import torch
from torch import nn
import torch.nn.functional as F
from torch.distributions import Categorical


class Attend(nn.Module):
    def __init__(self, vocab=40, dim=16, classes=4):
        super().__init__()
        self.embed = nn.Embedding(vocab, dim)
        self.energy = nn.Linear(dim, 1)
        self.out = nn.Linear(dim, classes)

    def forward(self, tokens):
        h = self.embed(tokens)
        weights = F.softmax(self.energy(h), dim=1)
        return self.out((weights * h).sum(1))


net, policy = Attend(), nn.Sequential(nn.Linear(6, 3), nn.Softmax(dim=-1))
opt = torch.optim.Adam([*net.parameters(), *policy.parameters()])
for _ in range(3):
    dist = Categorical(policy(torch.randn(8, 6)))
    action = dist.sample()
    loss = F.cross_entropy(net(torch.randint(0, 40, (8, 12))), torch.randint(0, 4, (8,))) - dist.log_prob(action).mean()  # reveal F.cross_entropy: of logits
    opt.zero_grad()
    loss.backward()
    opt.step()
