"""Masks with a channel axis go to cross_entropy beside the maps of a published net. Running it ended in: only batches of spatial targets supported (3D tensors) but got targets of dimension: 4"""
import torch
from torch import nn
import torch.nn.functional as F

import torchvision
model = torchvision.models.segmentation.deeplabv3_resnet50(weights=None, weights_backbone=None, num_classes=4)
model.train()
out = model(torch.randn(2, 3, 64, 64))["out"]
loss = nn.CrossEntropyLoss()(out, torch.randint(0, 4, (2, 1, 64, 64)))  # expect: TL301  # reveal: int64 `(2, 1, 64, 64)`
loss.backward()

# before: RuntimeError: only batches of spatial targets supported (3D tensors) but got
# after: loss.isfinite()
