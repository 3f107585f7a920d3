"""Attention whose class nobody builds in view: the sizes that it reads are those that it works with; its heads are put together by a view of what was transposed.

Run with Attention(64, 4) and tokens of shape (2, 5, 64): `view` raises, `reshape` gives (2, 5, 64).
"""

from torch import nn


class Attention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, dim * 3)

    def attend(self, tokens):
        b, n, c = tokens.shape
        qkv = self.qkv(tokens).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        scores = qkv[0] @ qkv[1].transpose(-2, -1)  # reveal: n, n)
        return (scores.softmax(-1) @ qkv[2]).transpose(1, 2)


class Viewed(Attention):
    def forward(self, tokens):
        b, n, c = tokens.shape
        return self.attend(tokens).view(b, n, c)  # expect: TL303


class Reshaped(Attention):
    def forward(self, tokens):
        b, n, c = tokens.shape
        together = self.attend(tokens).reshape(b, n, c)  # reveal: (b, n, c)
        return together


class Swapped(nn.Module):
    def forward(self, maps):
        b, c, h, w = maps.size()
        rows = maps.permute(0, 2, 3, 1)  # reveal: (b, h, w, c)
        return rows.reshape(b, h * w, c)
