"""The network applies sigmoid itself and the loss takes probabilities, or it applies none and the loss takes logits: both fit. The twin mixes them. Runs."""

import segmentation_models_pytorch as smp
import torch
from torch import nn

pictures = torch.rand(2, 3, 64, 96)
masks = torch.randint(0, 2, (2, 1, 64, 96)).float()


def step(model, criterion):
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    model.train()
    out = model(pictures)  # expect: TL402
    loss = criterion(out, masks)
    loss.backward()
    optimizer.step()


step(smp.Unet("resnet18", encoder_weights=None, classes=1, activation="sigmoid"), nn.BCELoss())
step(smp.create_model("fpn", encoder_name="resnet18", encoder_weights=None, classes=1), nn.BCEWithLogitsLoss())
raw = smp.Linknet("resnet18", encoder_weights=None, classes=4)(pictures)  # reveal: (2, 4, 64, 96)
mask, label = smp.Unet("resnet18", encoder_weights=None, aux_params={"classes": 3})(pictures)
both = mask.shape[2:]  # reveal: (64, 96)
step(smp.Unet("resnet18", encoder_weights=None, classes=1, activation="sigmoid"), nn.BCEWithLogitsLoss())  # the twin
