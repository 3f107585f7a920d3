"""The heads of attention are joined by view() right after transpose(), where the elements lie in another order: it raises."""

import torch
from torch import nn


class SelfAttention(nn.Module):
    def __init__(self, width=32, heads=4):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x):
        n, t, c = x.shape
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        q = q.reshape(n, t, self.heads, c // self.heads).transpose(1, 2)
        k = k.reshape(n, t, self.heads, c // self.heads).transpose(1, 2)
        v = v.reshape(n, t, self.heads, c // self.heads).transpose(1, 2)
        weights = torch.softmax(q @ k.transpose(-2, -1) / 8, dim=-1)
        mixed = (weights @ v).transpose(1, 2)
        return self.out(mixed.view(n, t, c))  # expect: TL303
        #               ^^^^^^^^^^^^^^^^^^^
        # says: do not lie in order in memory


sentences = torch.randn(6, 10, 32)
attend = SelfAttention()
loss = attend(sentences).pow(2).mean()
loss.backward()

# before: RuntimeError: view size is not compatible with input tensor's size and stride (at
# after: loss.isfinite()
