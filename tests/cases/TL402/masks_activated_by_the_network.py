"""A network of segmentation_models_pytorch is told to apply sigmoid, and the loss applies it again: where half of the pixels are 1, no output gets the loss below 0.50. Runs."""

import segmentation_models_pytorch as smp
import torch
from torch import nn

model = smp.Unet("resnet18", encoder_weights=None, in_channels=3, classes=1, activation="sigmoid")
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
pictures = torch.rand(2, 3, 64, 96)
masks = torch.randint(0, 2, (2, 1, 64, 96)).float()
model.train()
for _ in range(200):
    optimizer.zero_grad()
    out = model(pictures)  # expect: TL402
    loss = criterion(out, masks)
    loss.backward()
    optimizer.step()
