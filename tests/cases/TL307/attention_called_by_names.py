"""The query is named after the keys: what comes out is as long as the query, so the residual fits. A residual of the keys does not. Running it printed "torch.Size([2,
8, 16])" before it raised."""

import torch
from torch import nn

attention = nn.MultiheadAttention(embed_dim=16, num_heads=2, batch_first=True)
asking, asked = torch.randn(2, 8, 16), torch.randn(2, 10, 16)
seen, _ = attention(key=asked, query=asking, value=asked)
loss = (asking + seen).sum()
loss.backward()
print(seen.shape)
(asked + seen).sum().backward()  # expect: TL307
