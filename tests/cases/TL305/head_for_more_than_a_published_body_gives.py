"""The twin: the head is built for 10 x 10. Running it raised "mat1 and mat2 shapes cannot be multiplied"."""
import torch
from torch import nn
from torchvision.models import densenet121

body = densenet121(weights="DEFAULT").features
body.eval()
head = nn.Linear(102400, 2)  # expect: TL305
with torch.no_grad():
    features = body(torch.randn(1, 3, 299, 299))
print(head(features.view(1, -1)).shape)  # allow: TL202, TL207
