"""Eight random crops of one photo, handed over by its name, are asked about together and their answers averaged: test-time augmentation.

Not run: albumentations is not at hand. Twin of one_crop_of_one_photo_by_its_name.
"""
import albumentations as A
import numpy as np
import torch
from albumentations.pytorch import ToTensorV2
from torch import nn

photo = np.load("photo.npy")
net = nn.Sequential(nn.Conv2d(3, 4, 3, 2), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2))
net.load_state_dict(torch.load("net.pt"))
net.eval()
look = A.Compose([A.RandomCrop(64, 64), A.Normalize(), ToTensorV2()])
with torch.no_grad():
    views = torch.stack([look(image=photo)["image"] for _ in range(8)])
    print(net(views).softmax(1).mean(0))
