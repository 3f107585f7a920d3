"""Looks wrong: 299 is no multiple of 32; the averages between the blocks leave an odd line out, so the body gives 9 x 9. Running it printed torch.Size([1, 2])."""
import torch
from torch import nn
from torchvision.models import densenet121

body = densenet121(weights="DEFAULT").features
body.eval()
head = nn.Linear(82944, 2)
with torch.no_grad():
    features = body(torch.randn(1, 3, 299, 299))  # reveal: (1, 1024, 9, 9)
print(head(features.view(1, -1)).shape)  # allow: TL202, TL207
