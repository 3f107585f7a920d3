"""mse, l1 and smooth_l1 do not care for the order. Running it raised nothing."""
import torch
import torch.nn.functional as F
from torch import nn


class Prior(nn.Module):
    def __init__(self, dim=16):
        super().__init__()
        self.net = nn.Linear(dim, dim)

    def p_losses(self, image_embed, text_embed):
        noise = torch.randn_like(image_embed)
        pred = self.net(text_embed + noise)
        return F.mse_loss(image_embed, pred) + F.l1_loss(image_embed, pred) + F.smooth_l1_loss(image_embed, pred)


prior = Prior()
opt = torch.optim.Adam(prior.parameters())
for _ in range(2):
    loss = prior.p_losses(torch.randn(8, 16), torch.randn(8, 16))
    opt.zero_grad()
    loss.backward()
    opt.step()
