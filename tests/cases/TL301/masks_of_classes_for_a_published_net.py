"""The twin: masks of class numbers, one for each pixel. Running it raised nothing."""
import torch
import torchvision
from torch import nn

model = torchvision.models.segmentation.deeplabv3_resnet50(weights=None, weights_backbone=None, num_classes=4)
model.train()
out = model(torch.randn(2, 3, 64, 64))["out"]  # reveal: (2, 4, 64, 64)
loss = nn.CrossEntropyLoss()(out, torch.randint(0, 4, (2, 64, 64)))  # reveal: int64 `(2, 64, 64)`
loss.backward()
