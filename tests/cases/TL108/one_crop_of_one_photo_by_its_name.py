"""One random crop of the photo is asked about. Not run: albumentations is not at hand. Twin of several_crops_of_one_photo_by_its_name."""
import albumentations as A
import numpy as np
import torch
from albumentations.pytorch import ToTensorV2
from torch import nn

photo = np.load("photo.npy")
net = nn.Sequential(nn.Conv2d(3, 4, 3, 2), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2))
net.load_state_dict(torch.load("net.pt"))
net.eval()
look = A.Compose([A.RandomCrop(64, 64), A.Normalize(), ToTensorV2()])  # expect: TL108
with torch.no_grad():
    view = look(image=photo)["image"][None]
    print(net(view).softmax(1))
