"""The twin: the sigmoid's output goes to the logits loss. Running it raised nothing; without the weight
the loss of the surest right scores is 0.31 and 0.69.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F


class BinaryFocalLoss(nn.Module):
    def __init__(self, gamma=2.0, alpha=0.25):
        super().__init__()
        self.gamma, self.alpha = gamma, alpha

    def forward(self, inputs, targets):
        probs = torch.sigmoid(inputs)
        targets = targets.float()
        bce_loss = F.binary_cross_entropy_with_logits(inputs, targets, reduction="none")
        p_t = probs * targets + (1 - probs) * (1 - targets)
        return ((1 - p_t) ** self.gamma * bce_loss).mean()


net = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, 4))
loss_fn = BinaryFocalLoss()
opt = torch.optim.Adam(net.parameters())
for _ in range(3):
    loss = loss_fn(net(torch.randn(20, 6)), torch.randint(0, 2, (20, 4)))
    opt.zero_grad()
    loss.backward()
    opt.step()
