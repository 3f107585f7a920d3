"""Pictures of OpenCV are normalised while blue stands first, with the constants the other way round, and turned afterwards: that is what the weights want. The twin has the constants of red first. Runs."""

import cv2
import numpy as np
import torch
from torchvision import models

net = models.resnet18(weights=models.ResNet18_Weights.IMAGENET1K_V1)
net.eval()


def prepare(path, mean, std):
    picture = cv2.resize(cv2.imread(path), (224, 224)).astype(np.float32)
    picture /= 255.0
    picture -= np.array(mean, dtype=np.float32)
    picture /= np.array(std, dtype=np.float32)
    turned = cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)
    return torch.from_numpy(turned).permute(2, 0, 1)[None]


with torch.no_grad():
    good = net(prepare("a.jpg", (0.406, 0.456, 0.485), (0.225, 0.224, 0.229))).argmax(1)
    mixed = net(prepare("a.jpg", (0.485, 0.456, 0.5), (0.229, 0.224, 0.225))).argmax(1)  # expect: TL109
print(good, mixed)
