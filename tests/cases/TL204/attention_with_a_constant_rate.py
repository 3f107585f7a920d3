"""scaled_dot_product_attention gets a constant dropout_p and knows no mode. Running it printed "twice the same: False"."""
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
        return F.scaled_dot_product_attention(q, k, v, dropout_p=self.rate)  # expect: TL204


torch.manual_seed(0)
attention = Attention(8)
attention.eval()
x = torch.randn(2, 5, 8)
with torch.no_grad():
    print("twice the same:", torch.equal(attention(x), attention(x)))  # allow: TL207

# before: prints twice the same: False
# after: prints twice the same: True
