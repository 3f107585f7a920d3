"""The twin: the rate depends on the mode. Running it printed "twice the same: True"."""
import torch
import torch.nn.functional as F
from torch import nn


class Attention(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.rate = 0.2

    def forward(self, x):
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        return F.scaled_dot_product_attention(q, k, v, dropout_p=self.rate if self.training else 0.0)


torch.manual_seed(0)
attention = Attention(8)
attention.eval()
x = torch.randn(2, 5, 8)
with torch.no_grad():
    print("twice the same:", torch.equal(attention(x), attention(x)))
